import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from "typeorm";
import { Forbidden, TimedOut, Unavailable } from "../../src/kernel/errors.js";
import { faultOf } from "../../src/server/database-faults.js";

const saying = (message: string, code?: string) => Object.assign(new Error(message), { code });

describe("an error of the database", () => {
  test.each([
    ["a connection that PostgreSQL ended", saying("terminating connection", "57P01")],
    ["a connection that went away in the midst", saying("Connection terminated unexpectedly")],
    ["a connection that is no more", saying("Client has encountered a connection error and is not queryable")],
    ["a server that is not there", new AggregateError([saying("connect", "ECONNREFUSED")])],
    ["a server that is full", saying("too many clients", "53300")],
    ["work on a connection that was lost before", new QueryRunnerAlreadyReleasedError()],
    ["a change on a connection that was lost before", new QueryRunnerProviderAlreadyReleasedError()],
    ["one that TypeORM wraps", new QueryFailedError("SELECT", [], saying("terminating connection", "57P02"))],
  ])("says of %s that the hub cannot answer now (F2)", (_what, error) => {
    expect(faultOf(error)).toBeInstanceOf(Unavailable);
  });

  test.each([
    ["a statement", "57014"],
    ["a lock", "55P03"],
    ["an idle transaction", "25P03"],
  ])("says of %s that took too long that time ran out (D5)", (_what, code) => {
    expect(faultOf(saying("too late", code))).toBeInstanceOf(TimedOut);
  });

  test.each([
    ["a refusal", new Forbidden("This may not be done.", { reason: "ROLE" })],
    ["a row that is there already", saying("duplicate key", "23505")],
    ["a fault of the hub's own", new TypeError("x is not a function")],
    ["what is no error", "terminating connection"],
  ])("says nothing of %s: that is no outage", (_what, error) => {
    expect(faultOf(error)).toBeNull();
  });
});
