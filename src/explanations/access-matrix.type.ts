import { Field, ObjectType } from "type-graphql";
import { BasisEnum, DataCategoryEnum, LevelEnum, Open } from "../access/index.js";
import type { Basis, DataCategory, Level, MatrixColumn } from "../policy/vocabulary.js";
import { MatrixColumnEnum } from "./explanation-enums.js";

const POLICY = "the policy itself, which is public; it tells nothing about a person";

@Open(POLICY)
@ObjectType("MatrixCell", {
  description: "What one kind of agency may see of one category at the most (domain guide 2.1).",
})
export class MatrixCell {
  @Field(() => MatrixColumnEnum, { description: "Whom the cell is about." })
  column: MatrixColumn;

  @Field(() => String, { description: "The cell as the policy file writes it, such as `Sa*>Rb*`; `-` means never." })
  notation: string;

  @Field(() => LevelEnum, { description: "The most it can give; NONE where the category is never shared." })
  level: Level;

  @Field(() => [LevelEnum], {
    description: "What each way of opening it gives, least first; empty where there is none.",
  })
  levels: Level[];

  @Field(() => [BasisEnum], { description: "What each of those ways rests on, in the same order." })
  bases: Basis[];

  @Field(() => String, {
    description: "The cell in one sentence without jargon, said to the person whose record it is (COPROD-03).",
  })
  plain: string;

  @Field(() => Boolean, {
    description: "Whether a source states or implies the cell; else it is this county's own judgement.",
  })
  isFromSource: boolean;
}

@Open(POLICY)
@ObjectType("MatrixRow", { description: "One category of data, the law behind it, and who may see how much of it." })
export class MatrixRow {
  @Field(() => DataCategoryEnum, { description: "The category." })
  category: DataCategory;

  @Field(() => String, { description: "What it is called on a page." })
  title: string;

  @Field(() => String, { description: "What it is, in one plain sentence for a person (COPROD-03)." })
  plain: string;

  @Field(() => String, { description: "The usual lawful basis; each partner's privacy officer confirms it." })
  lawfulBasis: string;

  @Field(() => [String], { description: "What narrows or changes cells of this row." })
  notes: readonly string[];

  @Field(() => Boolean, {
    description: "Whether what is withheld is withheld silently, without a notice (NEV-06).",
  })
  isConcealed: boolean;

  @Field(() => [MatrixCell], { description: "One cell for each column, always in the same order." })
  cells: MatrixCell[];
}
