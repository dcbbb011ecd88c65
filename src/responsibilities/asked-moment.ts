import { ArgsType, Field } from "type-graphql";
import { DateTime } from "../access/index.js";
import { InputCheck } from "../kernel/input-check.js";

/** The moment asked about, and by whose belief: valid time and recorded time. */
@ArgsType()
export class AskedMomentArgs {
  @Field(() => DateTime, {
    nullable: true,
    description: "The moment asked about, not in the future: what is to come is not told. Left out, it is now.",
  })
  at?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "By which moment's belief: what had been written into the hub by then, not in the future. Stays in custody count as " +
      "written when they happened. Left out, it is now: what is known today of the moment asked about.",
  })
  believedAt?: Date | null;
}

/** A moment of the past or now, and what was known of it when. */
export interface AskedMoment {
  readonly at: Date;
  readonly believedAt: Date;
  /** Whether either lies before now, so that the answer tells of a past. */
  readonly isPast: boolean;
}

/** The moment that was asked about, or `BAD_USER_INPUT`: no question reaches into the future. */
export function askedMoment(asked: AskedMomentArgs, now: Date): AskedMoment {
  const check = new InputCheck();
  check.past("at", asked.at, now);
  check.past("believedAt", asked.believedAt, now);
  check.refuse();
  const at = asked.at ?? now;
  const believedAt = asked.believedAt ?? now;
  return { at, believedAt, isPast: at < now || believedAt < now };
}
