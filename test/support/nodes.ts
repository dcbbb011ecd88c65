/** What the answers of tests hold: plain JSON. */
type Json = ReturnType<typeof JSON.parse>;

/** The nodes of a page; null where there is no page. */
export function nodesOf(page: { readonly edges: readonly { readonly node: Json }[] } | null): Json {
  return page?.edges.map(({ node }) => node) ?? null;
}
