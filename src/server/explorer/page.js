// The explorer's own part: who asks and for what. The rest is GraphiQL. This file is sent to the browser as it is.
(() => {
  const { React, ReactDOM, GraphiQL } = globalThis;
  const find = (id) => document.getElementById(id);
  const [caller, purpose, who, outcome] = ["caller", "purpose", "who", "outcome"].map(find);
  const root = ReactDOM.createRoot(find("graphiql"));
  const jsonHeaders = { "content-type": "application/json" };

  let cast = [];
  let query = "";
  let token = Promise.resolve("");

  const inWords = (code) => code.toLowerCase().replaceAll("_", " ");
  const option = (value, text) => Object.assign(document.createElement("option"), { value, textContent: text });
  const member = () => cast.find(({ as }) => as === caller.value);

  async function post(path, body, headers) {
    return fetch(path, { method: "POST", headers: { ...jsonHeaders, ...headers }, body: JSON.stringify(body) });
  }

  async function newToken() {
    const response = await post("development/token", { as: caller.value, purpose: purpose.value });
    const body = await response.json();
    if (!response.ok) throw new Error(body.errors[0].message);
    return body.token;
  }

  async function send(request) {
    return post("graphql", request, { authorization: `Bearer ${await token}`, "hub-purpose": purpose.value });
  }

  /** Asks the hub; where the token has run out, once more with a new one. */
  async function ask({ query, variables, operationName }) {
    const request = { query, variables, operationName };
    let response = await send(request);
    if (response.status === 401) {
      token = newToken();
      response = await send(request);
    }
    const answer = await response.json();
    if (operationName !== "IntrospectionQuery") tell(response.status, answer);
    return answer;
  }

  function tell(status, { extensions }) {
    const notices = extensions?.hub?.withheld ?? [];
    const places = notices.map(({ path, reason }) => `${path.slice(1).join(".")} (${inWords(reason)})`);
    outcome.textContent = `HTTP ${status}. ${places.length === 0 ? "No notices" : `Withheld: ${places.join(", ")}`}.`;
  }

  /** An answer that was given to somebody else must not stand under a new name. */
  function render(response) {
    const props = { fetcher: ask, defaultQuery: query, shouldPersistHeaders: false, isHeadersEditorEnabled: false };
    root.render(React.createElement(GraphiQL, response === undefined ? props : { ...props, response }));
  }

  function choose() {
    const { person, partner, work } = member();
    who.textContent = `${person}, ${work}, ${partner}`;
    outcome.textContent = "";
    token = newToken();
    token.catch((error) => {
      outcome.textContent = error.message;
    });
    history.replaceState(null, "", `#${caller.value}/${purpose.value}`);
    return `Now asking as ${caller.value} for ${inWords(purpose.value)}. Run the query.`;
  }

  function listCallers() {
    const groups = Map.groupBy ? Map.groupBy(cast, ({ agencyType }) => agencyType) : new Map([["cast", cast]]);
    for (const [agencyType, members] of groups) {
      const group = Object.assign(document.createElement("optgroup"), { label: inWords(agencyType) });
      group.append(...members.map(({ as, partner }) => option(as, `${as} (${partner})`)));
      caller.append(group);
    }
  }

  function listPurposes(wanted) {
    const { purposes } = member();
    purpose.replaceChildren(...purposes.map((name) => option(name, inWords(name))));
    if (purposes.includes(wanted)) purpose.value = wanted;
  }

  async function open() {
    [cast, query] = await Promise.all([
      fetch("development/cast").then((response) => response.json()),
      fetch("explorer/query").then((response) => response.text()),
    ]);
    if (!Array.isArray(cast)) throw new Error(cast.errors[0].message);
    listCallers();
    const [as, wanted] = location.hash.slice(1).split("/");
    if (cast.some((one) => one.as === as)) caller.value = as;
    listPurposes(wanted);
    choose();
    render();
    caller.addEventListener("change", () => {
      listPurposes();
      render(choose());
    });
    purpose.addEventListener("change", () => render(choose()));
  }

  open().catch((error) => {
    find("graphiql").textContent = `The explorer could not be opened: ${error.message}`;
  });
})();
