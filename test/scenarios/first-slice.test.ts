import { personId } from "../../seeds/index.js";
import { useHub } from "../support/hub.js";

const hub = useHub();

const QUERY = `query ($id: ID!) {
  person(id: $id) { id name { givenNames familyName } contact { postcode } identifiers { kind } }
}`;

describe("given Daniel Marsh, who is held at HMP Ashgrove", () => {
  test("when the council asks for his name and address, then it is given both and the trail says on what basis", async () => {
    const council = await hub().as("council");
    const answer = await council.ask(QUERY, { id: personId("daniel-marsh") });
    expect(answer.status).toBe(200);
    expect(answer.body.errors).toBeUndefined();
    expect(answer.body.data.person.name.familyName).toBe("Marsh");
    const [event, ...others] = await hub().eventsOf(answer);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ kind: "READ", subjectIds: [personId("daniel-marsh")], operation: "query person" });
    expect(event?.body.decisions.map(({ category, effect, basis }) => [category, effect, basis])).toEqual([
      ["IDENTITY", "PERMIT", "a"],
      ["CONTACT", "PERMIT", "a"],
    ]);
  });
});
