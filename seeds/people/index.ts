import type { LifeStory } from "../life/index.js";
import { approvedPremises } from "./approved-premises.js";
import { approvedPremisesNewcomers } from "./approved-premises-newcomers.js";
import { ashgroveArrivals } from "./ashgrove-arrivals.js";
import { atHome } from "./at-home.js";
import { betweenProviders } from "./between-providers.js";
import { brackenfieldArrivals } from "./brackenfield-arrivals.js";
import { careHomes } from "./care-homes.js";
import { coldbeck } from "./coldbeck.js";
import { continuingCare } from "./continuing-care.js";
import { custodyAshgrove } from "./custody-ashgrove.js";
import { custodyBrackenfield } from "./custody-brackenfield.js";
import { danielMarsh } from "./daniel-marsh/index.js";
import { deceased } from "./deceased.js";
import { decidedFor } from "./decided-for.js";
import { garethLloyd } from "./gareth-lloyd.js";
import { guardedRecords } from "./guarded-records.js";
import { inHospital } from "./in-hospital.js";
import { keithRowlands } from "./keith-rowlands.js";
import { khatuns } from "./khatuns.js";
import { leonBaptiste } from "./leon-baptiste.js";
import { mentalHealth } from "./mental-health.js";
import { mercers } from "./mercers.js";
import { onLicence } from "./on-licence.js";
import { onOrders } from "./on-orders.js";
import { ronaldHughes } from "./ronald-hughes.js";
import { tenants } from "./tenants.js";
import { tyrellAdeyemi } from "./tyrell-adeyemi.js";
import { youngAndLeavingCare } from "./young-and-leaving-care.js";

const CUSTODY = [custodyAshgrove, ashgroveArrivals, custodyBrackenfield, brackenfieldArrivals, coldbeck];
const JUSTICE = [approvedPremises, approvedPremisesNewcomers, onLicence, onOrders];
const CARE = [careHomes, decidedFor, continuingCare, inHospital, betweenProviders, atHome];
const COMMUNITY = [mercers, khatuns, youngAndLeavingCare, guardedRecords, mentalHealth, tenants, deceased];

/** Everybody the county knows. The first is the person of the demo. */
export const PEOPLE: readonly LifeStory[] = [
  danielMarsh,
  leonBaptiste,
  tyrellAdeyemi,
  keithRowlands,
  ronaldHughes,
  garethLloyd,
  ...[...CUSTODY, ...JUSTICE, ...CARE, ...COMMUNITY].flat(),
];
