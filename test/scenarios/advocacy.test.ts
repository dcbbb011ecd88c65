import { type CastName, idOf, partnerId, personId } from "../../seeds/index.js";
import type { Purpose } from "../../src/policy/vocabulary.js";
import { type Answer, useHub } from "../support/hub.js";

const hub = useHub();
const DANIEL = { id: personId("daniel-marsh") };
const failure = (answer: Answer) => answer.body.errors?.[0].extensions;
const advocacy = (answer: Answer) => answer.body.data.person.advocacy;

const ASK = `query ($id: ID!) { person(id: $id) { advocacy { entitledFor awaitingAdvocateFor
  advocates { process advocateName acceptedOn service { name } } findings { process isEntitled narrative appropriatePerson }
  referrals { id instructions referredOn endReason } } } }`;
const FIND = "mutation ($input: RecordAdvocacyFindingInput!) { recordAdvocacyFinding(input: $input) { entryId } }";
const REFER =
  "mutation ($input: ReferToAdvocateInput!) { referToAdvocate(input: $input) { entryId person { advocacy { awaitingAdvocateFor } } } }";
const END = "mutation ($input: EndEntryInput!) { endAdvocacyEntry(input: $input) { version } }";
const referral = {
  ...{ personId: DANIEL.id, process: "CONTINUING_HEALTHCARE", advocatePartnerId: partnerId("plainspoken-advocacy") },
  referredOn: "2026-06-14",
};

describe("given Daniel has substantial difficulty and an advocate for planning", () => {
  test("when the prison asks, then it is told who speaks up for him, and not why or what he wants said", async () => {
    const answer = await (await hub().as("prison")).ask(ASK, DANIEL);
    expect(advocacy(answer)).toMatchObject({
      entitledFor: ["PLANNING"],
      awaitingAdvocateFor: [],
      advocates: [{ process: "PLANNING", advocateName: "Bea Tennant", service: { name: "Plainspoken Advocacy" } }],
      ...{ findings: null, referrals: null },
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/thread|kitchen/);
    expect(answer.body.extensions.hub.withheld).toContainEqual({
      ...{
        path: ["person", "advocacy", "findings"],
        category: "ADVOCACY",
        reason: "LEVEL_TOO_LOW",
        clause: "ADVOCACY x PRISON: Sa*",
      },
    });
    const [event] = await hub().eventsOf(answer);
    expect(event?.body.decisions).toMatchObject([
      {
        category: "ADVOCACY",
        level: "SUMMARY",
        withheld: expect.arrayContaining(["Advocacy.findings", "Advocacy.referrals"]),
      },
      { category: "CHC", effect: "DENY", withheld: ["Advocate.process"] },
    ]);
  });

  test("when the council and the advocate ask, then what was found is there", async () => {
    for (const name of ["council", "advocate"] as const) {
      const { findings, referrals } = advocacy(await (await hub().as(name)).ask(ASK, DANIEL));
      expect(findings).toHaveLength(2);
      expect(referrals).toMatchObject([{ instructions: expect.stringContaining("no shared kitchen") }]);
    }
  });

  test("when the benefits office asks of somebody, then the door is shut, with a notice", async () => {
    const answer = await (await hub().as("dwp")).ask(ASK, { id: personId("glenys-parry") });
    expect(advocacy(answer)).toBeNull();
    expect(answer.body.extensions.hub.withheld).toEqual([
      expect.objectContaining({ category: "ADVOCACY", clause: "ADVOCACY x DWP: -" }),
    ]);
  });

  test("somebody fit to speak for a person leaves no entitlement open", async () => {
    const answer = await (await hub().as("council-adults")).ask(ASK, { id: personId("adam-mercer") });
    expect(advocacy(answer)).toMatchObject({
      entitledFor: [],
      awaitingAdvocateFor: [],
      findings: [{ isEntitled: false }],
    });
  });
});

describe("given advocacy is written", () => {
  test("when an advocate finds an entitlement, or refers to another service, then that is the council's to do (ADV-01)", async () => {
    const advocate = await hub().as("advocate");
    const finding = { personId: DANIEL.id, process: "REVIEW", hasSubstantialDifficulty: true, narrative: "Tired." };
    expect(failure(await advocate.ask(FIND, { input: finding }))).toMatchObject({
      code: "RULE_BROKEN",
      requirement: "ADV-01",
    });
    expect((await (await hub().as("council")).ask(FIND, { input: finding })).body.errors).toBeUndefined();
  });

  test("when the council refers, then nobody is awaited for that process, and the trail has the entry", async () => {
    const answer = await (await hub().as("council")).ask(REFER, { input: referral });
    const { entryId, person } = answer.body.data.referToAdvocate;
    expect(person.advocacy.awaitingAdvocateFor).not.toContain("CONTINUING_HEALTHCARE");
    const events = await hub().eventsOf(answer);
    expect(events.find(({ kind }) => kind === "WRITE")?.body.writes).toEqual([
      { action: "referToAdvocate", recordId: entryId },
    ]);
  });

  test("when the service records what it was asked for, then it may", async () => {
    const input = { ...referral, process: "COMPLAINT", advocateName: "Bea Tennant", acceptedOn: "2026-06-15" };
    expect((await (await hub().as("advocate")).ask(REFER, { input })).body.errors).toBeUndefined();
  });

  test("when the prison refers, then it is forbidden, with the cell", async () => {
    expect(failure(await (await hub().as("prison")).ask(REFER, { input: referral }))).toMatchObject({
      code: "FORBIDDEN",
      clause: "ADVOCACY x PRISON: Sa*",
    });
  });

  test("when fields do not fit, then each is named", async () => {
    const wrong = {
      ...{ ...referral, advocatePartnerId: partnerId("ashgrove-prison"), advocateName: "", referredOn: "2027-01-01" },
      ...{ acceptedOn: "2026-01-01", instructions: "\ud800" },
    };
    const { code, fields } = failure(await (await hub().as("council")).ask(REFER, { input: wrong }));
    expect(code).toBe("BAD_USER_INPUT");
    expect(fields.map(({ field }: { field: string }) => field).sort()).toEqual(
      ["acceptedOn", "advocateName", "advocatePartnerId", "instructions", "referredOn"].map(
        (field) => `input.${field}`,
      ),
    );
  });

  test("when a referral is ended at a version not read, then it is a conflict; at the right one it ends and is kept", async () => {
    const council = await hub().as("council");
    const input = { entryId: idOf("advocacy_instruction", "daniel-marsh/0"), reason: "The plan is agreed." };
    expect(failure(await council.ask(END, { input: { ...input, expectedVersion: 4 } }))).toMatchObject({
      code: "CONFLICT",
      currentVersion: 1,
    });
    expect((await council.ask(END, { input: { ...input, expectedVersion: 1 } })).body.data.endAdvocacyEntry).toEqual({
      version: 2,
    });
    const { referrals } = advocacy(await council.ask(ASK, DANIEL));
    expect(referrals[0]).toMatchObject({ endReason: "The plan is agreed." });
  });
});

describe("given an advocate is asked for in a process of which not everybody may know", () => {
  const processes = async (name: CastName, purpose?: Purpose) => {
    const { advocates, entitledFor } = advocacy(await (await hub().as(name, purpose)).ask(ASK, DANIEL));
    return [...entitledFor, ...advocates.map(({ process }: { process: string }) => process)];
  };

  beforeAll(async () => {
    const input = { ...referral, process: "SAFEGUARDING" };
    const { body } = await (await hub().as("council")).ask(REFER, { input });
    expect(body.errors).toBeUndefined();
  });

  test("when those ask who may not see continuing healthcare, then no advocate tells them of it (NEV-06)", async () => {
    for (const name of ["prison", "probation", "hospital"] as const) {
      expect(await processes(name)).not.toContain("CONTINUING_HEALTHCARE");
    }
    expect(await processes("council")).toContain("CONTINUING_HEALTHCARE");
  });

  test("when somebody asks who sees its own concerns alone, then it hears of no enquiry (NEV-03, NEV-04)", async () => {
    expect(await processes("prison-healthcare")).not.toContain("SAFEGUARDING");
    expect(await processes("probation")).not.toContain("SAFEGUARDING");
  });

  test("when the service that was asked, or whoever safeguards him, asks, then it is there", async () => {
    expect(await processes("advocate")).toContain("SAFEGUARDING");
    expect(await processes("prison", "SAFEGUARDING")).toContain("SAFEGUARDING");
  });
});
