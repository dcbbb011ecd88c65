import { DANIEL_MARSH } from "./explorer-cast.js";

/**
 * One query for one person through every door there is so far: what the explorer opens with and the demo asks.
 *
 * It asks for some detail behind its doors too, so that the answers differ in depth and not by doors alone.
 */
export const PERSON_QUERY = `# ${DANIEL_MARSH.name}, door by door.
# Choose another caller above and ask again.
# A caller finds him by a number that it may see:
# person(identifier: {
#   kind: NHS_NUMBER, value: "${DANIEL_MARSH.nhsNumber}"
# })
{
  person(id: "${DANIEL_MARSH.id}") {
    id
    name { givenNames familyName preferredName }
    demographics { dateOfBirth responsibleAuthorityCode }
    identifiers { kind value }
    contact { addressLines postcode safeContactNote }
    communication {
      informationFormats
      supportNeeded
      reasonableAdjustments
    }
    riskToOthers {
      hasHandlingAdvice
      handlingAdvice
      summaries
      assessments { mitigation }
    }
    riskToSelf {
      handlingAdvice
      summaries
      assessments { mitigation }
    }
    physicalHealth {
      hasCurrentConditions
      functionalEffects
      conditions { diagnosis }
    }
    mentalHealth {
      functionalEffects
      conditions { diagnosis }
    }
    carePlan {
      reviewDue
      supportSummary
      outcomeCounts {
        achieved
        workingTowards
        notAchieved
      }
      goals { inThePersonsWords }
      sections { heading narrative }
    }
    offences {
      hasConditions
      conditionsForSafeCare { condition }
      offences { offence sentence }
    }
    custody {
      isInCustody
      establishment { name }
      expectedReleaseOn
      location
    }
    consents {
      status
      decision
      categories
      recipients { partner { name } }
    }
  }
}
`;
