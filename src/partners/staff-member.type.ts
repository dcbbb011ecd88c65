import { Field, ID, ObjectType } from "type-graphql";
import { Open, RoleEnum } from "../access/index.js";
import type { PartnerId, UserId } from "../kernel/ids.js";
import type { Role } from "../policy/vocabulary.js";
import type { StaffUserEntity } from "./staff-user.entity.js";

@Open("names a member of staff in their work; where a person's record names one, that record's door guards it")
@ObjectType("StaffMember", { description: "A member of a partner's staff, named as an author, key worker or contact." })
export class StaffMember implements Pick<StaffUserEntity, "id" | "displayName" | "role" | "partnerId"> {
  @Field(() => ID, { description: "The hub's own id of the user." })
  id: UserId;

  @Field(() => String, { description: "The name shown to partners." })
  displayName: string;

  @Field(() => RoleEnum, { description: "What they do inside the partner." })
  role: Role;

  partnerId: PartnerId;
}
