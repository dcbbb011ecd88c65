import { Field, Int, ObjectType } from "type-graphql";
import { DataCategoryEnum, DateTime, type DoorChange, LevelEnum, Open, PurposeEnum } from "../access/index.js";
import type { PartnerId } from "../kernel/ids.js";
import type { DataCategory, Level, Purpose } from "../policy/vocabulary.js";
import { DoorChangeEnum } from "./explanation-enums.js";

const TRIED_OUT = "what a decision would change, worked out from what the caller may see; it holds no content";

@Open(TRIED_OUT)
@ObjectType("DoorMove", { description: "How one door would move for a partner, for one purpose." })
export class DoorMove {
  @Field(() => DataCategoryEnum, { description: "The category." })
  category: DataCategory;

  @Field(() => PurposeEnum, { description: "The purpose for which it moves." })
  purpose: Purpose;

  @Field(() => DoorChangeEnum, { description: "How it moves." })
  change: DoorChange;

  @Field(() => LevelEnum, { description: "How much is given before." })
  before: Level;

  @Field(() => LevelEnum, { description: "How much is given after." })
  after: Level;

  @Field(() => String, { description: "The same in plain words (COPROD-03)." })
  plain: string;
}

@Open(TRIED_OUT)
@ObjectType("PartnerPreview", { description: "What one partner that the decision names would gain or lose." })
export class PartnerPreview {
  @Field(() => [DoorMove], { description: "The doors that would move; those that stay as they are are left out." })
  doors: DoorMove[];

  partnerId: PartnerId;
}

@Open(TRIED_OUT)
@ObjectType("ConsentPreview", {
  description:
    "What a decision about sharing would change, before it is recorded. It is worked out as if each partner it names were involved " +
    "with the person: whether one is, can itself be sensitive and is not told. Decisions and categories that are hidden from the " +
    "caller have no part in it.",
})
export class ConsentPreview {
  @Field(() => DateTime, {
    description: "The moment for which before and after are compared: when the decision would begin to count.",
  })
  asOf: Date;

  @Field(() => [PartnerPreview], { description: "The partners that the decision names, in the order of their names." })
  partners: PartnerPreview[];

  @Field(() => Int, {
    description: "How many more partners it names: for kinds of agency with many members the first are shown.",
  })
  partnersLeftOut: number;
}
