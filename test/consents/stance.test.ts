import type { ConsentDecision, ConsentStatus } from "../../src/consents/consent.entity.js";
import { stanceOf } from "../../src/consents/consent-stance.js";
import type { ConsentStance } from "../../src/policy/vocabulary.js";

type Row = readonly [ConsentStatus, ConsentDecision, "objection" | "plain", ConsentStance | null, string];

describe("what a decision does to the doors (3.4, 3.5 step 5)", () => {
  it.each<Row>([
    ["GIVEN", "PERMIT", "plain", "PERMIT", "a consent permits"],
    ["GIVEN", "DENY", "plain", "REFUSAL", "a decision not to share closes"],
    ["GIVEN", "DENY", "objection", "OBJECTION", "an objection closes what rests on involvement too"],
    ["REFUSED", "DENY", "plain", "REFUSAL", "a refusal is an active deny, not an absence"],
    ["REFUSED", "DENY", "objection", "OBJECTION", "an objection told by refusing is one"],
    ["WITHDRAWN", "DENY", "plain", "REFUSAL", "a withdrawal goes on closing what the consent opened"],
    ["WITHDRAWN", "DENY", "objection", null, "an objection that was itself withdrawn ends"],
    ["WITHDRAWN", "PERMIT", "plain", null, "a withdrawal never opens"],
    ["SUSPENDED", "PERMIT", "plain", "PERMIT", "its decider no longer counts, which the fact says"],
    ["DRAFT", "PERMIT", "plain", null, "nobody has decided"],
    ["ASKED", "PERMIT", "plain", null, "nobody has answered"],
    ["UNABLE_TO_ASK", "DENY", "plain", null, "not being asked is no refusal"],
    ["EXPIRED", "PERMIT", "plain", null, "its time is over"],
    ["SUPERSEDED", "DENY", "objection", null, "another decision stands in its place"],
    ["ENTERED_IN_ERROR", "PERMIT", "plain", null, "it should never have been recorded"],
  ])("%s %s, %s: %s, because %s", (status, decision, kind, stance) => {
    expect(stanceOf({ status, decision, isObjection: kind === "objection" })).toBe(stance);
  });
});
