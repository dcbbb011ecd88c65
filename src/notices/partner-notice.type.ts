import { Field, ID, ObjectType } from "type-graphql";
import { DataCategoryEnum, DateTime, enumOf, Open, PageInfo } from "../access/index.js";
import type { PersonId, UserId } from "../kernel/ids.js";
import type { DataCategory } from "../policy/vocabulary.js";
import type { NoticeKind, PartnerNoticeEntity } from "./partner-notice.entity.js";

const TOLD = "handed over only to staff of the partner that is told; it holds no reason and no content";

export const NoticeKindEnum = enumOf<NoticeKind>("PartnerNoticeKind", "What a partner is told.", {
  ACCESS_ENDED:
    "Something of a person's record that the partner could see is closed to it, or shows it less. It must stop using what it " +
    "copied for that purpose, and keep only what its own law requires.",
  RECORD_CORRECTED:
    "Something that the partner was given has been put right at the person's request (UK GDPR Article 19). It should read it again, " +
    "and put right what it copied.",
});

@Open(TOLD)
@ObjectType("PartnerNotice", {
  description:
    "Tells a partner that its access to something of a person's record ended (domain guide 3.8), or that something it was given was " +
    "put right: when and which categories, never why. Written by the hub in the moment of the change. Natural ends, such as the last " +
    "day of a consent, write none.",
})
export class PartnerNotice implements Omit<PartnerNoticeEntity, "partnerId" | "recordedAt"> {
  @Field(() => ID, { description: "The hub's id of the notice." })
  id: string;

  @Field(() => NoticeKindEnum, { description: "What the partner is told." })
  kind: NoticeKind;

  @Field(() => [DataCategoryEnum], {
    description:
      "Of which the partner sees less from now on, or nothing. Those beyond the reader's own role are left out.",
  })
  categories: DataCategory[];

  @Field(() => DateTime, { description: "When the access ended." })
  eventAt: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When somebody at the partner said they had taken note; null until then.",
  })
  acknowledgedAt: Date | null;

  personId: PersonId;
  acknowledgedByUserId: UserId | null;
}

@Open(TOLD)
@ObjectType("PartnerNoticeEdge", { description: "One notice of a page." })
export class PartnerNoticeEdge {
  @Field(() => PartnerNotice, { description: "The notice." })
  node: PartnerNotice;

  @Field(() => String, { description: "Opaque: hand it back as `after` to go on from here." })
  cursor: string;
}

@Open(TOLD)
@ObjectType("PartnerNoticeConnection", { description: "A page of what the caller's partner was told, newest first." })
export class PartnerNoticeConnection {
  @Field(() => [PartnerNoticeEdge], { description: "The notices of this page." })
  edges: PartnerNoticeEdge[];

  @Field(() => PageInfo, { description: "Whether there is more." })
  pageInfo: PageInfo;
}

@Open("an envelope: the notice was demanded before anything was written")
@ObjectType("PartnerNoticePayload", { description: "The notice that was acknowledged." })
export class PartnerNoticePayload {
  noticeId: string;
}
