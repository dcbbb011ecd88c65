import { ArgsType, Field, ID } from "type-graphql";
import { DataCategoryEnum, DateTime, PurposeEnum, RoleEnum } from "../access/index.js";
import type { DataCategory, Purpose, Role } from "../policy/vocabulary.js";

/** The person and the moment that a question about access is about. */
@ArgsType()
class AskedAboutArgs {
  @Field(() => ID, { description: "The hub's id of the person." })
  personId: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The moment asked about; left out, it is now. Consents, relationships and agreements count by their dates at that moment; " +
      "whether an account, a partner or an agreement is suspended, and who controls the record, are as they are now.",
  })
  at?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "By which moment's belief: what the hub had been told of consents by then (domain guide 3.4). Left out with `at` given, it " +
      "is that moment: what the hub would have decided then. Give now to learn what is known today to have been in force.",
  })
  believedAt?: Date | null;
}

@ArgsType()
export class ExplainAccessArgs extends AskedAboutArgs {
  @Field(() => DataCategoryEnum, { nullable: true, description: "The category; give this or `field`." })
  category?: DataCategory | null;

  @Field(() => String, {
    nullable: true,
    description: "A guarded field of the schema, such as `Person.mentalHealth`; give this or `category`.",
  })
  field?: string | null;

  @Field(() => ID, { nullable: true, description: "The user who asked or would ask; give this, or partner and role." })
  userId?: string | null;

  @Field(() => ID, { nullable: true, description: "The partner whose users ask, where no one user is meant." })
  partnerId?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: "The role in that partner; left out, a practitioner." })
  role?: Role | null;

  @Field(() => PurposeEnum, {
    nullable: true,
    description: "The purpose stated. Left out, the purpose that gives most, which the answer names.",
  })
  purpose?: Purpose | null;
}

@ArgsType()
export class ViewAsArgs extends AskedAboutArgs {
  @Field(() => ID, { description: "The partner as which to look." })
  partnerId: string;

  @Field(() => RoleEnum, { defaultValue: "PRACTITIONER", description: "The role in that partner." })
  role: Role;

  @Field(() => PurposeEnum, { description: "The purpose it would state." })
  purpose: Purpose;

  @Field(() => String, {
    nullable: true,
    description: "The team inside that partner, where it matters: the council's `CUSTODY` team sees justice numbers.",
  })
  team?: string | null;
}
