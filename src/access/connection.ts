import { type ClassType, Field, ObjectType } from "type-graphql";
import { Open } from "./labels.js";
import { type Page, PageInfo } from "./paging.js";

/** How the types of a connection are called and described in the schema. */
export interface ConnectionWords {
  /** Of one node, such as `AccessAlert`: the types are `AccessAlertEdge` and `AccessAlertConnection`. */
  readonly name: string;
  /** What one node is, such as `alert`. */
  readonly item: string;
  /** What a page holds and in which order, such as `A page of alerts, the newest first.` */
  readonly page: string;
  /** Why the list may be handed over without a label of its own: by whom it was weighed before it was read. */
  readonly openBecause: string;
}

/**
 * Makes the types of a list that is read page by page (Relay cursor connections), so that no long list is cut off.
 *
 * It guards nothing: whoever answers with a page must have left out what the caller may not know of before counting.
 */
export function connectionOf<Node extends object>(
  node: ClassType<Node>,
  words: ConnectionWords,
): ClassType<Page<Node>> {
  @Open(words.openBecause)
  @ObjectType(`${words.name}Edge`, { description: `One ${words.item} of a page.` })
  class Edge {
    @Field(() => node, { description: `The ${words.item}.` })
    node: Node;

    @Field(() => String, { description: "Opaque: hand it back as `after` to go on from here." })
    cursor: string;
  }

  @Open(words.openBecause)
  @ObjectType(`${words.name}Connection`, { description: words.page })
  class Connection implements Page<Node> {
    @Field(() => [Edge], { description: "Those of this page." })
    edges: readonly Edge[];

    @Field(() => PageInfo, { description: "Whether there is more." })
    pageInfo: PageInfo;
  }

  return Connection;
}
