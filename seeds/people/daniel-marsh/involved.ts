import type { Calendar } from "../../calendar.js";
import type { Life } from "../../life/life.js";

/** Who else is involved with Daniel; the prison and its health care follow from his stay there. */
export const involved = (t: Calendar): Life["involved"] => [
  {
    partner: "ashdale-council",
    kind: "RESPONSIBLE_AUTHORITY",
    proof: "HMP Ashgrove stands in the council's area",
    from: t.daysAgo(465),
  },
  {
    partner: "ashdale-council",
    kind: "ALLOCATION",
    proof: "Allocated to Priya Nair, custody team",
    from: t.daysAgo(440),
  },
  {
    partner: "northmere-probation",
    kind: "PRE_RELEASE_ALLOCATION",
    proof: "Community offender manager named for release",
    from: t.daysAgo(150),
  },
  { partner: "northmere-icb", kind: "CHC_CASE", proof: "Positive Checklist received", from: t.daysAgo(24) },
  {
    partner: "northmere-hospitals",
    kind: "COMMUNITY_CASELOAD",
    proof: "Stroke outreach caseload",
    from: t.daysAgo(380),
    place: "northmere-general",
  },
  {
    partner: "plainspoken-advocacy",
    kind: "ADVOCACY_INSTRUCTION",
    proof: "Instructed by the council for planning and review",
    from: t.daysAgo(60),
  },
  {
    partner: "larkfield-surgery",
    kind: "GP_REGISTRATION",
    proof: "Registered before custody",
    from: t.yearsAgo(11),
    ended: t.daysAgo(470),
  },
  {
    partner: "ashdale-housing",
    kind: "HOUSING_CASE",
    proof: "Homelessness application, closed",
    from: t.daysAgo(640),
    ended: t.daysAgo(590),
  },
];
