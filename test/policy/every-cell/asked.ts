import type {
  AccessFacts,
  AccessRequest,
  DataCategory,
  MatrixColumn,
  PersonFacts,
  Principal,
} from "../../../src/policy/vocabulary.js";
import { EVERYDAY } from "../support/everyday.js";
import {
  caller,
  consent,
  disclosure,
  facts,
  gateway,
  OTHER_PARTNER,
  OUR_PARTNER,
  question,
  relationship,
} from "../support/facts.js";
import { CHANGES } from "./changes.js";
import type { SituationName } from "./situations.js";

/** A question of access, and all that is true when it is asked. */
export interface Asked {
  readonly request: AccessRequest;
  readonly facts: AccessFacts;
}

/** What a situation of the tables means for one cell of the matrix, in the facts that policy is told. */
export function asked(name: SituationName, category: DataCategory, column: MatrixColumn, cell: string): Asked {
  return CHANGES[name](inOrder(category, column, cell));
}

/** Everyday involvement and purpose, a signed agreement, a consent and a statute; a disclosure where the cell rests on one. */
function inOrder(category: DataCategory, column: MatrixColumn, cell: string): Asked {
  const principal = principalIn(category, column);
  const { purpose } = principal;
  const scope = { categories: [category], purpose };
  const isGovernance = column === "INFORMATION_GOVERNANCE";
  const person: Partial<PersonFacts> = {
    recordOwnerId: isGovernance ? OUR_PARTNER : OTHER_PARTNER,
    relationships: isGovernance ? [] : [relationship({ kind: EVERYDAY[column].relationship })],
    consents: [consent({ categories: [category], purposes: [purpose] })],
    disclosures: cell.includes("d") ? [disclosure(scope)] : [],
  };
  return {
    request: question({ category, principal }),
    facts: facts({ standing: { gateways: [gateway(scope)] }, person }),
  };
}

function principalIn(category: DataCategory, column: MatrixColumn): Principal {
  if (column === "INFORMATION_GOVERNANCE") return caller({ role: "IG_LEAD", purpose: "INVESTIGATION" });
  const role = category === "PUBLIC_PROTECTION" ? "PUBLIC_PROTECTION_CONTACT" : "PRACTITIONER";
  return caller({ agencyType: column, role, purpose: EVERYDAY[column].purpose });
}
