import type { Calendar } from "../../calendar.js";
import { partnerId } from "../../ids.js";
import { entryId, type SupportStory } from "../../life/support-story.js";

/** A meeting about the sores: the council, her doctor and the trust that looks into it. The home has no seat. */
export const ednaMeeting = (t: Calendar): SupportStory => ({
  safeguarding_meeting: [
    {
      concern_id: entryId("safeguarding_concern", "edna-fairley"),
      purpose: "What keeps her safe while the trust looks into the sores.",
      aims: ["PROTECTION"],
      attendees: [
        { partnerId: partnerId("ashdale-council"), name: "Grace Okafor", role: "Chair" },
        { partnerId: partnerId("larkfield-surgery"), name: "Dr Rosa Keane", role: "Her doctor" },
        { partnerId: partnerId("northmere-community"), name: "Ben Asante", role: "Carries the enquiry out" },
      ],
      by: "grace-okafor",
      at: t.daysAgo(30),
    },
  ],
  meeting_contribution: [
    {
      meeting_id: entryId("safeguarding_meeting", "edna-fairley"),
      category: "PHYSICAL_HEALTH",
      account: "The third sore is the deepest. She has lost four kilograms since spring.",
      disclosed_to: [partnerId("ashdale-council"), partnerId("northmere-community")],
      by: "rosa-keane",
      at: t.daysAgo(30),
    },
    {
      meeting_id: entryId("safeguarding_meeting", "edna-fairley"),
      category: "CARE_NEEDS",
      account: "A second visit each night is paid for from tonight on.",
      disclosed_to: [partnerId("larkfield-surgery"), partnerId("northmere-community")],
      by: "grace-okafor",
      at: t.daysAgo(30),
    },
  ],
});
