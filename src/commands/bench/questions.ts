import { randomBytes } from "node:crypto";
import { type ContenderName, isHub } from "./contender.js";

/** Everything a practitioner opens first: who somebody is, what they agreed to, and their plan with its sections. */
const PERSON = `query Person($id: ID!) {
  person(id: $id) {
    id
    name { givenNames familyName preferredName }
    demographics { dateOfBirth diedOn gender ordinaryResidenceCode responsibleAuthorityCode }
    consents {
      id availability version kind decision status isObjection categories purposes maxLevel validFrom validTo reviewDue
    }
    carePlan {
      id status version agreedWithPersonOn reviewDue supportSummary startedAt
      sections { id heading category status narrative authorKind eventAt recordedAt version }
    }
  }
}`;

/** A page of the caseload, each person with a plan and its sections. */
const PAGE = `query Caseload($first: Int!, $after: String) {
  caseload(first: $first, after: $after) {
    edges {
      node {
        id
        name { givenNames familyName }
        carePlan { id status reviewDue supportSummary sections { id heading category narrative } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** What is asked, of whichever contender: Q1 about one person, Q2 for a page that begins after a person. */
export type Question =
  | { readonly query: "Q1"; readonly token: string; readonly person: string }
  | { readonly query: "Q2"; readonly token: string; readonly after: string; readonly first: number };

/** The question as the bytes of an HTTP request to one contender. */
export function requestFor(contender: ContenderName, question: Question): Buffer {
  return Buffer.from(isHub(contender) ? hubRequest(question) : rivalRequest(question));
}

function hubRequest(question: Question): string {
  const body = JSON.stringify(question.query === "Q1" ? personBody(question.person) : pageBody(question));
  const headers = ["Host: bench", `Authorization: Bearer ${question.token}`, "Content-Type: application/json"];
  return ["POST /graphql HTTP/1.1", ...headers, `Content-Length: ${Buffer.byteLength(body)}`, "", body].join("\r\n");
}

const personBody = (id: string) => ({ query: PERSON, variables: { id } });

function pageBody({ first, after }: { readonly first: number; readonly after: string }) {
  return { query: PAGE, variables: { first, after: Buffer.from(JSON.stringify([after])).toString("base64url") } };
}

function rivalRequest(question: Question): string {
  const path = question.query === "Q1" ? `/person/${question.person}` : `/page/${question.after}/${question.first}`;
  return [`GET ${path} HTTP/1.1`, "Host: bench", `Authorization: Bearer ${question.token}`, "", ""].join("\r\n");
}

/** A random place in the order of people: a page may begin anywhere. */
export function somewhere(): string {
  const hex = randomBytes(16).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
