import { needsThatFollow } from "../../src/equality/needs-that-follow.js";

test("needs are told each once and by the alphabet, so that their order tells nothing of where they come from", () => {
  const characteristics = [
    { need: "Women for personal care" },
    { need: null },
    { need: "Halal meals" },
    { need: "Halal meals" },
  ];
  expect(needsThatFollow(characteristics)).toEqual(["Halal meals", "Women for personal care"]);
});
