import { checkpointText, GrowingTree, type SigningKey, signatureLine, signedNote, treeLeafOf } from "../seal/index.js";
import type { AccessEvent } from "./access-event.js";
import { newestCosignedNote } from "./cosigned-note.js";
import { abandonedEvents, type Reader } from "./stored-event.js";
import { grow, leaveLead, type TreeLeaf, takeLead, treeLeaves, unsequencedBatches } from "./tree-store.js";

/** A connection of the sequencer's own, held for as long as it leads. */
export interface Connection extends Reader {
  end(): Promise<void>;
}

/** What a sequencer is made of. */
export interface SequencerParts {
  readonly connect: () => Promise<Connection>;
  /** The name of the log, as its checkpoints bear it. */
  readonly origin: string;
  readonly logKey: SigningKey;
  readonly node: string;
  readonly now: () => Date;
  /** Makes a new checkpoint known outside the database. */
  readonly publish: (note: string) => Promise<void>;
  /** Seals events whose own hub did not live to do so. */
  readonly adopt: (events: readonly AccessEvent[]) => void;
  readonly onFailure: (error: unknown) => void;
}

interface Lead {
  readonly term: number;
  readonly tree: GrowingTree;
  /** When the last checkpoint of this term was signed, or the term began. */
  checkpointAt: Date;
  /** The newest checkpoint with its cosignatures as it was last made known outside. */
  cosignedNote: string | null;
}

const HEARTBEAT_MILLISECONDS = 3_600_000;

/**
 * Puts the batches of all streams into one tree and signs what it comes to (AUD-02, RFC 9162).
 *
 * Every hub has one and one of them leads: whoever holds the lock. A leader that stalled and was replaced can write
 * nothing, since its term is over and its indexes are taken.
 */
export class Sequencer {
  #connection: Connection | null = null;
  #lead: Lead | null = null;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> = Promise.resolve();

  constructor(private readonly parts: SequencerParts) {}

  /** Works about every so many milliseconds from now on, one step at a time. */
  start(milliseconds: number): void {
    this.#timer = setInterval(() => void this.step(), milliseconds);
    this.#timer.unref();
  }

  /** Ends the work under way and gives up the lead. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#working;
    await this.#giveUp();
  }

  /** Leads where nobody else does: takes what is new into the tree and signs a checkpoint of it. */
  step(): Promise<void> {
    this.#working = this.#working.then(() => this.#stepOnce()).catch((error: unknown) => this.#failed(error));
    return this.#working;
  }

  async #stepOnce(): Promise<void> {
    this.#connection ??= await this.parts.connect();
    this.#lead ??= await this.#tryToLead(this.#connection);
    if (!this.#lead) return;
    const abandoned = await abandonedEvents(this.#connection);
    if (abandoned.length > 0) this.parts.adopt(abandoned);
    while (await this.#sequence(this.#connection, this.#lead));
    await this.#publishCosigned(this.#connection, this.#lead);
  }

  async #tryToLead(connection: Connection): Promise<Lead | null> {
    const now = this.parts.now();
    const term = await takeLead(connection, this.parts.node, now);
    if (term === null) return null;
    const tree = new GrowingTree();
    for await (const leaf of treeLeaves(connection)) tree.append(leaf);
    return { term, tree, checkpointAt: now, cosignedNote: await newestCosignedNote(connection) };
  }

  /** Takes one lot of batches into the tree; false when there is no more to take. */
  async #sequence(connection: Connection, lead: Lead): Promise<boolean> {
    const batches = await unsequencedBatches(connection);
    const now = this.parts.now();
    if (batches.length === 0 && !isHeartbeatDue(lead, now)) return false;
    const firstIndex = lead.tree.size;
    const leaves = batches.map(
      ({ streamId, number, head }): TreeLeaf => ({ streamId, number, leaf: treeLeafOf(streamId, number, head) }),
    );
    for (const { leaf } of leaves) lead.tree.append(leaf);
    const checkpoint = this.#checkpointOf(lead.tree, now);
    if (!(await grow(connection, { term: lead.term, firstIndex, leaves, checkpoint }))) {
      throw new Error("another sequencer has taken the lead");
    }
    lead.checkpointAt = now;
    // Where it cannot be made known outside just now, it is in the database all the same, and the next one says more.
    await this.parts.publish(checkpoint.note).catch(this.parts.onFailure);
    return batches.length > 0;
  }

  /** Makes the newest cosigned checkpoint known outside, again with each witness that joins. */
  async #publishCosigned(connection: Connection, lead: Lead): Promise<void> {
    const note = await newestCosignedNote(connection);
    if (note === null || note === lead.cosignedNote) return;
    await this.parts.publish(note).catch(this.parts.onFailure);
    lead.cosignedNote = note;
  }

  #checkpointOf(tree: GrowingTree, issuedAt: Date) {
    const { origin, logKey } = this.parts;
    const head = { size: tree.size, root: tree.root() };
    const text = `${checkpointText(origin, head)}time ${issuedAt.toISOString()}\n`;
    return { ...head, issuedAt, note: signedNote(text, [signatureLine(text, origin, logKey)]) };
  }

  async #failed(error: unknown): Promise<void> {
    this.parts.onFailure(error);
    await this.#giveUp();
  }

  /** Forgets the tree, which is then read again from the database, and lets go of the lock with the connection. */
  async #giveUp(): Promise<void> {
    const [connection, lead] = [this.#connection, this.#lead];
    this.#connection = null;
    this.#lead = null;
    if (connection && lead) await leaveLead(connection).catch(() => undefined);
    await connection?.end().catch(() => undefined);
  }
}

function isHeartbeatDue({ checkpointAt, tree }: Lead, now: Date): boolean {
  return tree.size > 0 && now.getTime() - checkpointAt.getTime() >= HEARTBEAT_MILLISECONDS;
}
