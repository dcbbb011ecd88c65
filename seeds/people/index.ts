import type { LifeStory } from "../life/index.js";
import { approvedPremises } from "./approved-premises.js";
import { atHome } from "./at-home.js";
import { careHomes } from "./care-homes.js";
import { coldbeck } from "./coldbeck.js";
import { continuingCare } from "./continuing-care.js";
import { custodyAshgrove } from "./custody-ashgrove.js";
import { custodyBrackenfield } from "./custody-brackenfield.js";
import { danielMarsh } from "./daniel-marsh/index.js";
import { deceased } from "./deceased.js";
import { families } from "./families.js";
import { garethLloyd } from "./gareth-lloyd.js";
import { guardedRecords } from "./guarded-records.js";
import { inHospital } from "./in-hospital.js";
import { inTheCommunity } from "./in-the-community.js";
import { keithRowlands } from "./keith-rowlands.js";
import { leonBaptiste } from "./leon-baptiste.js";
import { onLicence } from "./on-licence.js";
import { ronaldHughes } from "./ronald-hughes.js";
import { tyrellAdeyemi } from "./tyrell-adeyemi.js";
import { youngAndLeavingCare } from "./young-and-leaving-care.js";

/** Everybody the county knows. The first is the person of the demo. */
export const PEOPLE: readonly LifeStory[] = [
  danielMarsh,
  leonBaptiste,
  tyrellAdeyemi,
  keithRowlands,
  ronaldHughes,
  garethLloyd,
  ...custodyAshgrove,
  ...custodyBrackenfield,
  ...coldbeck,
  ...approvedPremises,
  ...onLicence,
  ...careHomes,
  ...continuingCare,
  ...inHospital,
  ...families,
  ...youngAndLeavingCare,
  ...guardedRecords,
  ...atHome,
  ...inTheCommunity,
  ...deceased,
];
