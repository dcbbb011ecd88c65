import type { Calendar } from "../calendar.js";
import { type CountyRows, emptyRows } from "../rows/index.js";
import { healthcareRows } from "../transfers/register.js";
import { establishmentRows, partnerRows } from "./agency-rows.js";
import { agreementRows } from "./agreements.js";
import { gatewayRows } from "./gateways.js";

/** The agencies of the county and the law between them, without users and without anybody they serve. */
export function agencyRows(calendar: Calendar): CountyRows {
  return {
    ...emptyRows(),
    partner: partnerRows(calendar),
    establishment: establishmentRows(),
    agreement: agreementRows(calendar),
    statutory_gateway: gatewayRows(calendar),
    establishment_healthcare: healthcareRows(),
  };
}
