import type { HubContext } from "../../src/access/index.js";
import type { PartnerId, PersonId } from "../../src/kernel/ids.js";
import { partsAsSeen, stepsAsTold } from "../../src/subject-requests/request-sight.js";
import type { SubjectRequestStepEntity } from "../../src/subject-requests/subject-request-step.entity.js";

const partner = (name: string) => name as PartnerId;
const COUNCIL = partner("council");
const POLICE = partner("police");
const PARTS = [
  { partnerId: COUNCIL, isTold: true },
  { partnerId: POLICE, isTold: false },
];
const context = (partnerId: PartnerId, actsForPersonId: PersonId | null = null) =>
  ({ principal: { partnerId, actsForPersonId } }) as HubContext;
const person = context(COUNCIL, "gareth" as PersonId);

const step = (kind: SubjectRequestStepEntity["kind"], by: PartnerId, partId: string | null = null) =>
  ({
    kind,
    partId,
    recordedByPartnerId: by,
    eventAt: new Date(0),
    words: null,
    formats: null,
  }) as SubjectRequestStepEntity;

test("a person sees the parts they are told of, and staff their own partner's alone, told or not (S11)", () => {
  const seenBy = (who: HubContext) => partsAsSeen(PARTS, who).map(({ partnerId }) => partnerId);
  expect(seenBy(person)).toEqual([COUNCIL]);
  expect([seenBy(context(COUNCIL)), seenBy(context(POLICE))]).toEqual([[COUNCIL], [POLICE]]);
  expect(seenBy(context(partner("housing")))).toEqual([]);
});

test("a step is no way to learn of a controller of whom the person must not, nor are the steps of a part (S11)", () => {
  const steps = [
    step("CLARIFICATION_ANSWERED", POLICE),
    step("RELEASED", COUNCIL),
    step("PART_TAKEN", COUNCIL, "part"),
  ];
  const told = (who: HubContext) => stepsAsTold(steps, PARTS, who).map(({ partnerId }) => partnerId);
  expect(told(person)).toEqual([null, COUNCIL]);
  expect(told(context(COUNCIL))).toEqual([POLICE, COUNCIL]);
});
