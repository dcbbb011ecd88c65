import {
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { passagesOf } from "../../src/access/passages.js";
import { objectTypes } from "../../src/access/schema-labels.js";
import { MODULES } from "../../src/modules.js";
import { buildHubSchema } from "../../src/server/schema.js";

const { declared, labels } = buildHubSchema(MODULES);
const MUTATIONS = Object.values(declared.getMutationType()?.getFields() ?? {});

/** Payloads that are no envelopes, since they are about nobody's record. */
const NOUNS = new Set(["MajorIncident"]);

describe("what a mutation answers", () => {
  test("there are mutations to look at", () => {
    expect(MUTATIONS.length).toBeGreaterThan(100);
  });

  test("is nullable: one error takes no other change's answer away (Z17)", () => {
    expect(MUTATIONS.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
  });

  test.each(MUTATIONS.map(({ name, type }) => [name, getNamedType(type).name]))(
    "%s: an envelope is sure of ids, versions and moments alone, so that no shut door empties it (Z17)",
    (_name, payload) => {
      const type = declared.getType(payload);
      if (!isObjectType(type)) throw new Error(`${payload} is an object type`);
      const sure = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
      const furniture = sure.filter((field) => !isLeafType(getNamedType(field.type))).map(({ name }) => name);
      expect(NOUNS.has(payload) ? [] : furniture).toEqual([]);
    },
  );
});

test("every way by which a row comes to light may be null, or is a list that leaves out what is refused (Z18)", () => {
  const passages = passagesOf(declared, labels);
  const fields = objectTypes(declared).flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name }) => passages[type.name]?.[name] !== undefined)
      .map((field) => ({ place: `${type.name}.${field.name}`, field })),
  );
  expect(fields.length).toBeGreaterThan(20);
  expect(fields.filter(({ field }) => isNonNullType(field.type)).map(({ place }) => place)).toEqual([]);
});

test("a refused row is left out of a list that may hold no null, and is null in one that may (Z18)", async () => {
  const given = [{ id: "seen" }, { id: "hidden" }];
  const admit = async ([id]: readonly string[]) => [id === "seen"];
  const passage = passagesOf(declared, labels).Query?.youngPeopleNearingEighteen;
  const through = async (returnType: string) =>
    passage?.(() => given, null, {}, { gatekeeper: { admit } } as never, { returnType: listOf(returnType) } as never);
  expect(await through("[Person!]")).toEqual([{ id: "seen" }]);
  expect(await through("[Person]")).toEqual([{ id: "seen" }, null]);
});

function listOf(type: string): unknown {
  const person = declared.getType("Person") as GraphQLObjectType;
  return new GraphQLList(type === "[Person!]" ? new GraphQLNonNull(person) : person);
}

const ONCE = "it can be done once: the second finds its row taken, and is told CONFLICT";
const ADDS = "it adds a row beside others and changes none";
const ONE_WAY = "it goes one way only: whoever comes second finds it done";

/** Mutations about a record that is there already, which need no version of it, and why. */
const WITHOUT_VERSION: Readonly<Record<string, string>> = {
  acknowledgeNotice: ONCE,
  addEventsToInvestigation: ADDS,
  answerClarification: ONCE,
  answerInvitation: ONCE,
  answerRectification: ONCE,
  askClarification: ONCE,
  auditPolicy: ADDS,
  breakGlass: "it opens a record afresh, and closes what the caller alone had opened",
  checkSubjectIdentity: ONCE,
  closeInvestigation: ONCE,
  completeSubjectPart: ONCE,
  coordinateInvestigation: ADDS,
  cosignCheckpoint: ADDS,
  createSubjectRequest: ADDS,
  decideDisclosure: ONCE,
  declareIncident: ADDS,
  drawSample: ONCE,
  endAgreement: ONE_WAY,
  endBreakGlass: ONCE,
  endDisclosure: ONCE,
  endExclusion: ONE_WAY,
  endIncident: ONE_WAY,
  endOverride: ONCE,
  endWitnessKey: ONE_WAY,
  excludeFromRecord: ONCE,
  extendSubjectRequest: ONCE,
  inviteToInvestigation: ADDS,
  liftEntryProtection: ONE_WAY,
  noteInvestigation: ADDS,
  openInvestigation: ADDS,
  placeLegalHold: ADDS,
  planMove: ADDS,
  proposeAgreement: ADDS,
  protectEntry: ADDS,
  recordConsent: ADDS,
  recordOverride: ADDS,
  recordPolicy: ADDS,
  recordSampleOutcome: ONCE,
  recordUnableToAsk: ADDS,
  refuseConsent: ADDS,
  registerWitnessKey: ADDS,
  releaseLegalHold: ONCE,
  releaseSubjectRequest: ONCE,
  requestDisclosure: ADDS,
  requestRectification: ADDS,
  resolveOddAccess: ONCE,
  reviewBreakGlass: ONCE,
  reviewOverride: ONCE,
  signAgreement: ONE_WAY,
  submitToHub: ADDS,
  suspendAgreement: ONE_WAY,
  takeSubjectPart: ONCE,
  withholdFromSubject: ADDS,
};

describe("what a mutation is told of the version that its caller had read (F10)", () => {
  const versioned = MUTATIONS.filter(({ args }) => args.some(({ type }) => holdsVersion(getNamedType(type))));

  test("every one that changes a record asks for it, in its input or where it replaces an entry, or is named here", () => {
    const others = MUTATIONS.filter((mutation) => !versioned.includes(mutation)).map(({ name }) => name);
    expect(others.sort()).toEqual(Object.keys(WITHOUT_VERSION).sort());
  });

  test("what is written in one piece and changed by replacing it names what it replaces", () => {
    expect(versioned.length).toBeGreaterThan(60);
  });
});

function holdsVersion(type: GraphQLNamedType): boolean {
  if (!isInputObjectType(type)) return false;
  const fields = Object.values(type.getFields());
  return fields.some(({ name, type: inner }) => name === "expectedVersion" || holdsVersion(getNamedType(inner)));
}
