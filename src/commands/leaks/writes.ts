import { type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import type { KnownRecords } from "../attack/known-records.js";
import { Chance } from "../fuzz/chance.js";
import { SoundOperations } from "../fuzz/sound-operation.js";
import { SoundValues } from "../fuzz/sound-values.js";
import { fieldsOfPerson, selectionOfType, together } from "./fields-asked.js";
import type { Findings } from "./findings.js";
import { type Ground, Judge } from "./judge.js";
import { type LeakCaller, matrixSays } from "./matrix-says.js";
import type { Question } from "./routes.js";
import { waysToPeople } from "./ways-to-people.js";

const SEED = 1;
const TO_THE_DOOR = 1;
const FEW_WORDS = 350;

/** What changes are made with: records to change, the moment, and how often each change is tried. */
export interface Writing {
  readonly records: KnownRecords;
  readonly now: Date;
  readonly tries: number;
}

/**
 * Makes every change that the matrix could let the caller make, and judges what comes back with it: all of the payload,
 * and every door of every person that it leads to (Z16). It changes records, so it comes after everything else.
 */
export async function attackByWriting(
  ground: Ground,
  caller: LeakCaller,
  findings: Findings,
  { records, now, tries }: Writing,
): Promise<void> {
  const values = new SoundOperations(ground.schema, new SoundValues(records, now));
  const mutations = Object.values(ground.schema.getMutationType()?.getFields() ?? {});
  for (const [index, field] of mutations.filter((one) => mayTry(ground, caller, one)).entries()) {
    for (let attempt = 0; attempt < tries; attempt++) {
      const chance = new Chance(SEED + attempt, index);
      const asking = { chance, knows: caller.asksAbout, isSly: false };
      const question = values.makeOf(field, asking, chance.oneOf(payloadsOf(ground, field, caller)));
      await askAnew(ground, caller, findings, { route: "payload", ...question });
    }
  }
}

/** What is open changes with what is written: each change has a judge who has read nothing before. */
async function askAnew(ground: Ground, caller: LeakCaller, findings: Findings, question: Question): Promise<void> {
  const { body } = await new Judge(ground, caller, findings).ask(question);
  if (Object.values(body.data ?? {}).some((value) => value !== null)) findings.changes += 1;
}

function mayTry({ labels, matrix }: Ground, caller: LeakCaller, { name }: GraphQLField<unknown, unknown>): boolean {
  const label = labels.fields.get(`Mutation.${name}`);
  if (label?.kind !== "action" || label.category === null) return true;
  return matrixSays(matrix, caller, label.category) === "WRITE";
}

/** Selections of a payload: all of it, and the doors of the people in it, as many at a time as one question holds. */
function payloadsOf({ schema }: Ground, { type }: GraphQLField<unknown, unknown>, { asksAbout }: LeakCaller): string[] {
  const payload = getNamedType(type);
  if (!isObjectType(payload)) return [""];
  const doors = together(fieldsOfPerson(schema, asksAbout[0] ?? "", TO_THE_DOOR), FEW_WORDS);
  return [selectionOfType(payload, 3), ...doors.flatMap((fields) => toPeople(payload, fields))];
}

function toPeople(payload: GraphQLObjectType, fields: string): string[] {
  const ways = waysToPeople(payload, fields).slice(0, 1);
  return ways.map((way) => ` { __typename ${way} }`);
}
