import { Column, Entity, PrimaryColumn } from "typeorm";

/** From when the years of a retention class count. */
export type RetentionStart = "EVENT" | "LAST_CONTACT";

/**
 * How long some entries of the access log are kept, and by whose word (GAP-23). What is null narrows nothing.
 *
 * An entry belongs to the class that keeps it longest. The classes are the controllers' to set: a migration, or the
 * database's owner, changes them, and no request can.
 */
@Entity("retention_class")
export class RetentionClassEntity {
  @PrimaryColumn({ type: "text" })
  name: string;

  @Column({ type: "text" })
  covers: string;

  @Column({ type: "text", array: true, nullable: true })
  kinds: string[] | null;

  @Column({ type: "text", array: true, nullable: true })
  operations: string[] | null;

  @Column({ type: "text", array: true, nullable: true })
  categories: string[] | null;

  /** Only what break-glass or an override opened. */
  @Column({ type: "boolean", name: "is_exceptional", default: false })
  isExceptional: boolean;

  /** Null for as long as there is a log. */
  @Column({ type: "integer", nullable: true })
  years: number | null;

  @Column({ type: "text", name: "counts_from" })
  countsFrom: RetentionStart;

  @Column({ type: "text" })
  source: string;
}
