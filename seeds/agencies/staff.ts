import type { Role } from "../../src/policy/vocabulary.js";
import type { PartnerKey } from "./partners.js";

interface Member {
  readonly partner: PartnerKey;
  readonly name: string;
  readonly role: Role;
  readonly team?: string;
  readonly hasLeft?: true;
  /** The person that a person's own or a proxy's account speaks for. */
  readonly actsFor?: string;
}

const at =
  (partner: PartnerKey) =>
  (name: string, role: Role = "PRACTITIONER", team?: string): Member => ({
    partner,
    name,
    role,
    ...(team === undefined ? {} : { team }),
  });

const ashdale = at("ashdale-council");
const brindlemoor = at("brindlemoor-council");
const callowmere = at("callowmere-council");
const ashgrove = at("ashgrove-prison");
const ashgroveHealth = at("ashgrove-healthcare");
const probation = at("northmere-probation");
const icb = at("northmere-icb");
const police = at("northmere-police");
const hospitals = at("northmere-hospitals");

/** Everybody who may sign in, by the subject that their own partner's tokens name. */
export const STAFF = {
  "priya-nair": ashdale("Priya Nair", "PRACTITIONER", "CUSTODY"),
  "tom-hallam": ashdale("Tom Hallam", "PRACTITIONER", "ADULTS"),
  "dev-malik": ashdale("Dev Malik", "PRACTITIONER", "ADULTS"),
  "grace-okafor": ashdale("Grace Okafor", "MANAGER", "ADULTS"),
  "maya-lindqvist": ashdale("Maya Lindqvist", "DUTY_WORKER"),
  "sam-whitlock": ashdale("Sam Whitlock", "ADMINISTRATOR"),
  "neil-prosser": ashdale("Neil Prosser", "FINANCE_OFFICER"),
  "ian-frost": ashdale("Ian Frost", "PUBLIC_PROTECTION_CONTACT"),
  "ruth-calloway": ashdale("Ruth Calloway", "CALDICOTT_GUARDIAN"),
  "helen-ashby": ashdale("Helen Ashby", "IG_LEAD"),
  "ashdale-case-system": ashdale("Ashdale case system", "INTEGRATION_ACCOUNT"),
  "joan-tickle": { ...ashdale("Joan Tickle", "PRACTITIONER", "ADULTS"), hasLeft: true },
  "leah-stanton": brindlemoor("Leah Stanton", "PRACTITIONER", "CUSTODY"),
  "omar-rashid": brindlemoor("Omar Rashid", "IG_LEAD"),
  "kit-barlow": callowmere("Kit Barlow", "DUTY_WORKER"),
  "ewan-price": callowmere("Ewan Price", "IG_LEAD"),
  "zara-minhas": at("dunhollow-council")("Zara Minhas", "PRACTITIONER", "LEAVING_CARE"),
  "colin-webber": ashgrove("Colin Webber", "PRACTITIONER", "SAFER_CUSTODY"),
  "frances-yeo": ashgrove("Frances Yeo", "MANAGER"),
  "mark-tully": ashgrove("Mark Tully", "PUBLIC_PROTECTION_CONTACT"),
  "anya-sobol": ashgroveHealth("Dr Anya Sobol"),
  "peter-quill": ashgroveHealth("Peter Quill", "PRACTITIONER", "NURSING"),
  "bridget-hale": ashgroveHealth("Bridget Hale", "CALDICOTT_GUARDIAN"),
  "dawn-kessler": at("brackenfield-prison")("Dawn Kessler"),
  "hugo-lamb": at("brackenfield-healthcare")("Dr Hugo Lamb"),
  "jess-morley": at("coldbeck-yoi")("Jess Morley"),
  "carla-benning": probation("Carla Benning"),
  "lee-harte": probation("Lee Harte", "MANAGER", "LINDEN_HOUSE"),
  "ffion-rees": icb("Ffion Rees", "PRACTITIONER", "CONTINUING_CARE"),
  "alan-pym": icb("Alan Pym", "IG_LEAD"),
  "neela-varma": police("Neela Varma"),
  "rob-askew": police("Rob Askew", "PUBLIC_PROTECTION_CONTACT"),
  "imogen-vale": hospitals("Dr Imogen Vale"),
  "discharge-system": hospitals("Hospital discharge system", "INTEGRATION_ACCOUNT"),
  "ben-asante": at("northmere-community")("Ben Asante"),
  "rosa-keane": at("larkfield-surgery")("Dr Rosa Keane"),
  "tess-muir": at("ashdale-housing")("Tess Muir"),
  "gary-lowe": at("copperbeech-homes")("Gary Lowe"),
  "mandy-frith": at("heronsgate-care")("Mandy Frith", "MANAGER"),
  "paul-egan": at("silverlane-care")("Paul Egan"),
  "lisa-combe": at("fernleigh-support")("Lisa Combe"),
  "joy-abara": at("larchmere-hospice")("Joy Abara"),
  "stan-ogilvy": at("larkfield-jobcentre")("Stan Ogilvy"),
  "bea-tennant": at("plainspoken-advocacy")("Bea Tennant"),
  "daniel-marsh": { ...ashdale("Daniel Marsh", "PERSON"), actsFor: "daniel-marsh" },
  "gareth-lloyd": { ...ashdale("Gareth Lloyd", "PERSON"), actsFor: "gareth-lloyd" },
  "susan-fairley": { ...ashdale("Susan Fairley", "PROXY"), actsFor: "edna-fairley" },
} as const satisfies Record<string, Member>;

export type StaffKey = keyof typeof STAFF;
export const STAFF_KEYS = Object.keys(STAFF) as StaffKey[];

/** What the county writes of one user. */
export function staffEntry(key: StaffKey): Member {
  return STAFF[key];
}
