import type { HubContext } from "../access/index.js";
import { InputCheck } from "../kernel/input-check.js";
import { asksForThemselves } from "./request-sight.js";
import type { CreateSubjectRequestInput } from "./subject-request.inputs.js";

const LONGEST_LINE = 200;
const LONGEST_TEXT = 4_000;
const MOST_FORMATS = 10;
const FROM_ACCOUNT = "From an own account the hub knows it: leave it out.";

/** Refuses a request that is ill told, with every field at once. */
export function checkRequest(input: CreateSubjectRequestInput, context: HubContext): void {
  const { askedAt, place, identityEvidence, formats } = input;
  const check = new InputCheck("input");
  check.past("askedAt", askedAt, context.now);
  check.text("place", place, LONGEST_LINE);
  check.text("identityEvidence", identityEvidence, LONGEST_TEXT);
  for (const format of formats ?? []) check.text("formats", format, LONGEST_LINE);
  check.require((formats ?? []).length <= MOST_FORMATS, "formats", `Name ${MOST_FORMATS} at most.`);
  if (asksForThemselves(context)) checkFromAccount(check, input);
  else check.require(!!input.channel && input.channel !== "OWN_ACCOUNT", "channel", "Say how you were asked.");
  checkProxy(check, input, context);
  check.refuse();
}

function checkFromAccount(check: InputCheck, { askedAt, channel, identityEvidence }: CreateSubjectRequestInput): void {
  check.require(!askedAt, "askedAt", FROM_ACCOUNT);
  check.require(!channel || channel === "OWN_ACCOUNT", "channel", FROM_ACCOUNT);
  check.require(!identityEvidence, "identityEvidence", FROM_ACCOUNT);
}

/** Whoever asks for another says by what authority; a person who asks for themselves needs none. */
function checkProxy(
  check: InputCheck,
  { proxyName, proxyAuthority }: CreateSubjectRequestInput,
  { principal }: HubContext,
): void {
  check.text("proxyName", proxyName, LONGEST_LINE);
  check.text("proxyAuthority", proxyAuthority, LONGEST_TEXT);
  check.require(
    principal.role !== "PERSON" || !proxyName,
    "proxyName",
    "A person who asks for themselves has no proxy.",
  );
  const isForAnother = principal.role === "PROXY" || !!proxyName;
  const isSaid = isForAnother === !!proxyAuthority;
  check.require(isSaid, "proxyAuthority", "Say by what authority, where somebody asks for the person, and only there.");
}
