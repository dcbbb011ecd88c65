import "reflect-metadata";
import { type GraphQLSchema, graphql } from "graphql";
import { allow, deny } from "graphql-shield";
import { buildSchemaSync, type ClassType, Field, ID, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { AboutAffected, AboutPerson, Action, AtLevel, Behind, Door, Open, Part } from "../../src/access/index.js";
import { guard, ruleTree } from "../../src/access/rule-tree.js";
import { objectTypes, readLabels, UnlabelledSchema } from "../../src/access/schema-labels.js";
import { MODULES } from "../../src/modules.js";
import { buildHubSchema } from "../../src/server/schema.js";

@AboutPerson()
@ObjectType("Human", { description: "Stands for a person." })
class Human {
  @Open("tells nothing")
  @Field(() => ID)
  id: string;
}

@Behind("CUSTODY")
@ObjectType("Stay", { description: "Lies behind a category." })
class Stay {
  @Field(() => String)
  place: string;
}

@Open("tells nothing about a person")
@ObjectType("Thing", { description: "Open to all." })
class Thing {
  @Field(() => String)
  word: string;
}

@Resolver()
class Roots {
  @Open("found by passages")
  @Query(() => Human, { nullable: true })
  human(): Human | null {
    return null;
  }
}

interface Additions {
  readonly resolvers?: NewableFunction[];
  readonly types?: ClassType[];
}

/** A tiny schema that is labelled well but for what is added. */
function schemaWith({ resolvers = [], types = [] }: Additions = {}): GraphQLSchema {
  const all: [NewableFunction, ...NewableFunction[]] = [Roots, ...resolvers];
  return buildSchemaSync({ resolvers: all, validate: false, orphanedTypes: [Human, Stay, Thing, ...types] });
}

function problemsOf(additions: Additions = {}): readonly string[] {
  try {
    readLabels(schemaWith(additions));
    return [];
  } catch (error) {
    if (error instanceof UnlabelledSchema) return error.problems;
    throw error;
  }
}

describe("what makes a schema unfit", () => {
  test("a schema with every field labelled is fit", () => {
    expect(problemsOf()).toEqual([]);
  });

  test("a root field without a label is refused by its name", () => {
    @Resolver()
    class Unlabelled {
      @Query(() => String)
      loose(): string {
        return "";
      }
    }
    expect(problemsOf({ resolvers: [Unlabelled] })).toEqual(["Query.loose has no label"]);
  });

  test("a field of a person without a label is refused by its name", () => {
    @AboutPerson()
    @ObjectType("LooseHuman")
    class LooseHuman {
      @Field(() => String, { nullable: true })
      shoeSize: string | null;
    }
    expect(problemsOf({ types: [LooseHuman] })).toEqual(["LooseHuman.shoeSize has no label"]);
  });

  test("a door that is not nullable is refused, since what is withheld must be null", () => {
    @AboutPerson()
    @ObjectType("OpenHuman")
    class OpenHuman {
      @Door("CUSTODY")
      @Field(() => Stay)
      stay: Stay;
    }
    expect(problemsOf({ types: [OpenHuman] })).toEqual(["OpenHuman.stay is guarded, but not nullable"]);
  });

  test("a door that is not on a person is refused, since it would not know whom it guards", () => {
    @Open("careless")
    @ObjectType("DoorInTheFields")
    class DoorInTheFields {
      @Door("CUSTODY")
      @Field(() => Stay, { nullable: true })
      stay: Stay | null;
    }
    expect(problemsOf({ types: [DoorInTheFields] })).toEqual(["DoorInTheFields.stay is a door, but not on a person"]);
  });

  test("a level that is asked for behind no category is refused", () => {
    @Open("careless")
    @ObjectType("LevelOfNothing")
    class LevelOfNothing {
      @AtLevel("READ")
      @Field(() => String, { nullable: true })
      narrative: string | null;
    }
    expect(problemsOf({ types: [LevelOfNothing] })).toEqual([
      "LevelOfNothing.narrative asks for a level, but lies behind no category",
    ]);
  });

  test.each([
    ["no label at all", (): MethodDecorator => () => undefined, "has no label"],
    ["a label that is no action's", (): MethodDecorator => Open("careless"), "is a mutation without an action's label"],
  ])("a mutation with %s is refused", (_what, label, problem) => {
    @Resolver()
    class CarelessMutation {
      @label()
      @Mutation(() => Thing)
      write(): Thing {
        return { word: "" };
      }
    }
    expect(problemsOf({ resolvers: [CarelessMutation] })).toEqual([`Mutation.write ${problem}`]);
  });

  test("a part of the emergency set is refused where it is not nullable, or stands on anything but who is affected", () => {
    @AboutAffected()
    @ObjectType("Affected")
    class Affected {
      @Part("CUSTODY")
      @Field(() => String)
      place: string;

      @Open("careless")
      @Field(() => String, { nullable: true })
      diary: string | null;
    }
    @Open("careless")
    @ObjectType("PartOfNothing")
    class PartOfNothing {
      @Part("CUSTODY")
      @Field(() => String, { nullable: true })
      place: string | null;
    }
    expect(problemsOf({ types: [Affected, PartOfNothing] })).toEqual([
      "Affected.place is guarded, but not nullable",
      "Affected.diary is no part of the emergency set",
      "PartOfNothing.place is a part of the emergency set, but elsewhere",
    ]);
  });

  test("an action that is no mutation is refused", () => {
    @Resolver()
    class ActionByQuery {
      @Action("CUSTODY")
      @Query(() => String)
      act(): string {
        return "";
      }
    }
    expect(problemsOf({ resolvers: [ActionByQuery] })).toEqual(["Query.act is an action, but no mutation"]);
  });

  test("a way to a person that is not nullable is refused", () => {
    @Open("careless")
    @ObjectType("CertainOfPerson")
    class CertainOfPerson {
      @Field(() => Human)
      owner: Human;
    }
    expect(problemsOf({ types: [CertainOfPerson] })).toEqual([
      "CertainOfPerson.owner leads to a person, but is not nullable",
    ]);
  });

  test("all that is wrong is told at once", () => {
    @Resolver()
    class TwiceWrong {
      @Query(() => String)
      one(): string {
        return "";
      }

      @Query(() => String)
      other(): string {
        return "";
      }
    }
    expect(problemsOf({ resolvers: [TwiceWrong] })).toEqual(["Query.one has no label", "Query.other has no label"]);
  });
});

describe("the labels of the hub", () => {
  const { declared, served, labels } = buildHubSchema(MODULES);
  const tree = ruleTree(served, labels);

  test("every field of every type is labelled, or inside a labelled type", () => {
    expect(() => readLabels(declared)).not.toThrow();
    expect(objectTypes(declared).length).toBeGreaterThan(10);
  });

  test("every field of a person is behind a rule, but for the id and what the caller may see", () => {
    const { id, mySlice = allow, ...doors } = tree.Person ?? {};
    expect([id, mySlice]).toEqual([allow, allow]);
    expect(Object.keys(doors).length).toBeGreaterThan(0);
    expect(Object.entries(doors).filter(([, rule]) => rule === allow || rule === deny)).toEqual([]);
  });

  test("what is open says why", () => {
    const reasons = [...labels.types, ...labels.fields].flatMap(([where, label]) =>
      label.kind === "open" ? [{ where, reason: label.reason }] : [],
    );
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter(({ reason }) => reason.trim().length < 10)).toEqual([]);
  });

  test("the tree speaks of every field of every type", () => {
    const fields = objectTypes(served).flatMap((type) =>
      Object.keys(type.getFields()).map((name) => [type.name, name]),
    );
    expect(fields.filter(([type = "", name = ""]) => !tree[type]?.[name])).toEqual([]);
  });

  test("nothing that is labelled is denied for want of a rule", () => {
    const denied = Object.entries(tree).flatMap(([type, rules]) =>
      Object.entries(rules).flatMap(([name, rule]) => (rule === deny ? [`${type}.${name}`] : [])),
    );
    expect(denied).toEqual([]);
  });
});

describe("the guard", () => {
  test("a field whose label is lost is denied: silence is no permission", async () => {
    const schema = schemaWith();
    const { types, fields } = readLabels(schema);
    const guarded = guard(schema, { types: without(types, "Thing"), fields: without(fields, "Query.human") });
    const tree = ruleTree(guarded, { types: without(types, "Thing"), fields });
    expect(tree.Thing?.word).toBe(deny);
  });

  test("only what is open to all goes without a rule of its own", async () => {
    @Resolver()
    class Words {
      @Open("tells nothing")
      @Query(() => String, { nullable: true })
      open(): string {
        return "said";
      }

      @Open("its label is lost below")
      @Query(() => String, { nullable: true })
      lost(): string {
        return "said";
      }
    }
    const schema = schemaWith({ resolvers: [Words] });
    const { types, fields } = readLabels(schema);
    const guarded = guard(schema, { types, fields: without(fields, "Query.lost") });
    const { data } = await graphql({ schema: guarded, source: "{ open lost }", contextValue: {} });
    expect({ ...data }).toEqual({ open: "said", lost: null });
  });
});

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([name]) => name !== key));
}
