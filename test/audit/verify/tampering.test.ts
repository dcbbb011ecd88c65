import { personId } from "../../../seeds/index.js";
import {
  checkpointText,
  cosignatureLine,
  newSigningKey,
  readNote,
  rootOf,
  type SigningKey,
  signatureLine,
  signed,
  signedBytesOf,
  signedBytesOfOpening,
  signedNote,
  witnessKeyText,
} from "../../../src/audit/seal/index.js";
import {
  called,
  exportOf,
  type Held,
  type Line,
  linesIn,
  resigned,
  run,
  textOf,
  VERIFIER,
  verified,
} from "../../support/audit-exports.js";
import { useHub } from "../../support/hub.js";

const hub = useHub();
const QUERY = "query ($id: ID!) { person(id: $id) { name { familyName } } }";
const DANIEL = { id: personId("daniel-marsh") };
const STRANGER = newSigningKey();

let original: readonly Line[];
let receipts: string[];

/** A log of two streams: in the first, batches of several events and single ones; in the second, two exports. */
beforeAll(async () => {
  const council = await hub().as("council");
  const step = () => hub().hub.sealedLog.sequencer.step();
  const ask = async () => (await council.ask(QUERY, DANIEL)).headers.get("hub-audit-receipt") ?? "";
  receipts = [await ask()];
  receipts.push(...(await Promise.all(Array.from({ length: 12 }, ask))));
  await step();
  await exportOf(hub());
  receipts.push(await ask(), await ask());
  await step();
  receipts.push(...(await Promise.all(Array.from({ length: 8 }, ask))));
  await step();
  original = linesIn(await exportOf(hub()));
});

/** A copy that a forger may write into. */
const copy = (): Line[] => structuredClone([...original]);
const at = (lines: readonly Line[], type: string, which = 0): number => {
  const places = lines.flatMap((line, place) => (line.type === type ? [place] : []));
  return places.at(which) ?? -1;
};
const line = (lines: readonly Line[], type: string, which = 0): Line => lines[at(lines, type, which)] as Line;

/** The first batch of more than two events, and the place of its first event. */
function largeBatch(lines: readonly Line[]): { readonly batch: Line; readonly first: number } {
  const place = lines.findIndex(({ type, count }) => type === "batch" && count > 2);
  return { batch: lines[place] as Line, first: place + 1 };
}

/** A batch with its events and the checkpoints after it. */
function group(lines: readonly Line[], which: number): readonly [start: number, length: number] {
  const start = at(lines, "batch", which);
  const length = lines.slice(start + 1).findIndex(({ type }) => !["event", "leaf"].includes(type)) + 1;
  return [start, length];
}

function swap(lines: Line[], one: number, other: number): void {
  [lines[one], lines[other]] = [lines[other] as Line, lines[one] as Line];
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const bytes = (text: string) => Buffer.from(text, "base64");

function noteBy(key: SigningKey, size: number, root: Buffer): string {
  const text = checkpointText("concordat", { size, root });
  return signedNote(text, [signatureLine(text, "concordat", key)]);
}

/** Each forgery writes into the lines, and says what must be found: the exit code, the reason and the place. */
type Forgery = (lines: Line[]) => { readonly says: RegExp; readonly batch?: number; readonly sequence?: number };

const TAMPERED: readonly (readonly [string, Forgery])[] = [
  [
    "a byte of a body is changed",
    (lines) => {
      const { batch, first } = largeBatch(lines);
      const event = lines[first + 1] as Line;
      event.body = event.body.replace("CARE_MANAGEMENT", "CARE_MANAGEMENS");
      return { says: /not the one that was sealed/, batch: batch.number, sequence: event.sequence };
    },
  ],
  [
    "a salt is changed",
    (lines) => {
      const event = line(lines, "event", 3);
      event.salt = base64(Buffer.alloc(16, 9));
      return { says: /not the one that was sealed/, sequence: event.sequence };
    },
  ],
  [
    "a body is changed and its leaf with it",
    (lines) => {
      const { batch, first } = largeBatch(lines);
      const [one, other] = [lines[first] as Line, lines[first + 1] as Line];
      Object.assign(one, { body: other.body, salt: other.salt, leaf: other.leaf });
      return { says: /head is not what its events come to/, batch: batch.number };
    },
  ],
  [
    "two events change places",
    (lines) => {
      const { batch, first } = largeBatch(lines);
      swap(lines, first, first + 1);
      return { says: /twice, or out of its order/, batch: batch.number, sequence: batch.firstSequence };
    },
  ],
  [
    "two events change places and numbers",
    (lines) => {
      const { batch, first } = largeBatch(lines);
      const [one, other] = [lines[first] as Line, lines[first + 1] as Line];
      [one.sequence, other.sequence] = [other.sequence, one.sequence];
      swap(lines, first, first + 1);
      return { says: /head is not what its events come to/, batch: batch.number };
    },
  ],
  [
    "an event is added",
    (lines) => {
      const [start, length] = group(lines, 0);
      const last = lines[start + length - 1] as Line;
      lines.splice(start + length, 0, { ...last, sequence: last.sequence + 1 });
      return { says: /sealed without this event/, batch: 1, sequence: last.sequence + 1 };
    },
  ],
  [
    "an event stands twice",
    (lines) => {
      const { batch, first } = largeBatch(lines);
      lines.splice(first, 0, structuredClone(lines[first] as Line));
      return { says: /twice, or out of its order/, batch: batch.number, sequence: batch.firstSequence };
    },
  ],
  [
    "two batches change places",
    (lines) => {
      const [first, length] = group(lines, 0);
      const moved = lines.splice(first, length);
      lines.splice(first + group(lines, 0)[1], 0, ...moved);
      return { says: /twice.* or out of its order/, batch: 1 };
    },
  ],
  [
    "a batch stands twice",
    (lines) => {
      const [start, length] = group(lines, 1);
      lines.splice(start, 0, ...structuredClone(lines.slice(start, start + length)));
      return { says: /twice, or out of its order/, batch: 2 };
    },
  ],
  [
    "the time of a batch is changed",
    (lines) => {
      line(lines, "batch", 1).sealedAt = "2026-06-15T09:00:00.123Z";
      return { says: /head is not what its events come to/, batch: 2 };
    },
  ],
  [
    "a batch is signed again with an unknown key",
    (lines) => {
      const batch = line(lines, "batch", 1);
      batch.signature = base64(signed(signedBytesOf(bytes(batch.head)), STRANGER));
      return { says: /not signed by its stream's key/, batch: 2 };
    },
  ],
  [
    "a batch is put into another stream",
    (lines) => {
      const [one, other] = [line(lines, "stream", 0), line(lines, "stream", 1)];
      const batch = lines.findLast(({ type, stream }) => {
        return type === "batch" && stream === JSON.parse(other.opening).streamId;
      }) as Line;
      batch.stream = JSON.parse(one.opening).streamId;
      return { says: /out of its order|does not follow|do not go on/ };
    },
  ],
  [
    "a stream's key is replaced and the log did not vouch for it",
    (lines) => {
      const stream = line(lines, "stream");
      stream.opening = stream.opening.replace(JSON.parse(stream.opening).publicKey, base64(STRANGER.publicKey));
      stream.signature = base64(signed(signedBytesOfOpening(stream.opening), STRANGER));
      return { says: /opening is not signed by the log's key/ };
    },
  ],
  [
    "a stream's key is replaced and the log vouched for it",
    (lines) => {
      const stream = line(lines, "stream");
      stream.opening = stream.opening.replace(JSON.parse(stream.opening).publicKey, base64(STRANGER.publicKey));
      stream.signature = base64(signed(signedBytesOfOpening(stream.opening), hub().logKey));
      return { says: /does not follow the one before it/, batch: 1 };
    },
  ],
  [
    "a stream's opening is gone",
    (lines) => {
      lines.splice(at(lines, "stream"), 1);
      return { says: /never opened/, batch: 1 };
    },
  ],
  [
    "a checkpoint is rolled back to an earlier one",
    (lines) => {
      line(lines, "checkpoint", -1).note = line(lines, "checkpoint", 0).note;
      return { says: /rolled back/ };
    },
  ],
  [
    "a checkpoint of the same size shows another log",
    (lines) => {
      const place = at(lines, "checkpoint", -1);
      const size = Number(line(lines, "checkpoint", -1).note.split("\n")[1]);
      lines.splice(place + 1, 0, { type: "checkpoint", note: noteBy(hub().logKey, size, Buffer.alloc(32, 1)) });
      return { says: /signs another tree/ };
    },
  ],
  [
    "a checkpoint is signed by somebody else",
    (lines) => {
      const [, size, root = ""] = line(lines, "checkpoint").note.split("\n");
      line(lines, "checkpoint").note = noteBy(STRANGER, Number(size), bytes(root));
      return { says: /checkpoint is not signed by the log's key/ };
    },
  ],
];

const INCOMPLETE: readonly (readonly [string, Forgery])[] = [
  [
    "an event is gone",
    (lines) => {
      const { batch, first } = largeBatch(lines);
      const [event] = lines.splice(first + 1, 1);
      return { says: /missing before it/, batch: batch.number, sequence: event?.sequence + 1 };
    },
  ],
  [
    "the last events of a batch are gone",
    (lines) => {
      const { batch, first } = largeBatch(lines);
      lines.splice(first + batch.count - 2, 2);
      return { says: /was sealed with \d+ events/, batch: batch.number };
    },
  ],
  [
    "a batch is gone from the middle",
    (lines) => {
      lines.splice(...group(lines, 1));
      return { says: /batches from number 2 of this stream are missing/, batch: 3 };
    },
  ],
  [
    "the last batches of the tree are gone, and not their checkpoint",
    (lines) => {
      const last = lines.findLastIndex(({ type, index }) => type === "batch" && index !== null);
      const end = at(lines, "checkpoint", -1);
      lines.splice(last, end - last);
      return { says: /checkpoint is of size/ };
    },
  ],
  [
    "the last checkpoint is gone",
    (lines) => {
      lines.splice(at(lines, "checkpoint", -1), 1);
      return { says: /No checkpoint covers/ };
    },
  ],
];

describe.each([
  [1, "tampered", TAMPERED],
  [2, "incomplete", INCOMPLETE],
] as const)(
  "exit code %i, %s: given the forger has the log's key and signs the file again (AUD-02)",
  (exitCode, _, forgeries) => {
    test.each(forgeries)("%s", async (_name, forge) => {
      const lines = copy();
      const { says, ...place } = forge(lines);
      const verdict = await verified(textOf(resigned(lines, hub().logKey)));
      expect(verdict).toMatchObject({ exitCode, reason: expect.stringMatching(says), ...place });
    });
  },
);

describe("given the forger does not have the log's key (AUD-02)", () => {
  test("then what is left is sound, and a last batch that is gone is found by the end of the file", async () => {
    const lines = copy();
    lines.splice(...group(lines, -1));
    expect(await verified(textOf(lines))).toMatchObject({
      exitCode: 2,
      reason: expect.stringMatching(/less than its end/),
    });
  });

  test("then not even the header can be changed", async () => {
    const lines = copy();
    line(lines, "header").exportedAt = "2030-01-01T00:00:00.000Z";
    const verdict = await verified(textOf(lines));
    expect(verdict).toMatchObject({ exitCode: 1, reason: expect.stringMatching(/changed after it was exported/) });
  });

  test("then a file that was signed again with another key is found by its end", async () => {
    const verdict = await verified(textOf(resigned(copy(), STRANGER)));
    expect(verdict).toMatchObject({ exitCode: 1, reason: expect.stringMatching(/end of the export is not signed/) });
  });
});

describe("given the owner of log and key drops its tail, or writes it anew (AUD-02)", () => {
  /** What the log was at its first checkpoint, as its owner would export it. */
  function beginning(): Line[] {
    const lines = copy();
    return resigned(lines.slice(0, at(lines, "checkpoint") + 1), hub().logKey);
  }

  const held = async (lines: readonly Line[], holding: Held) => verified(textOf(lines), holding);

  test("then nothing in the file tells", async () => {
    expect(await held(beginning(), {})).toMatchObject({ exitCode: 0 });
  });

  test("then a checkpoint that somebody kept proves that more is missing", async () => {
    const notes = [line(original, "checkpoint", -1).note];
    expect(await held(beginning(), { notes })).toMatchObject({
      exitCode: 2,
      reason: expect.stringMatching(/You hold a checkpoint/),
    });
  });

  test("then a receipt that a partner kept proves that more is missing, and names it", async () => {
    const [stream, sequence] = (receipts.at(-1) ?? "").split(".");
    const verdict = await held(beginning(), { receipts: receipts.join("\n") });
    expect(verdict).toMatchObject({ exitCode: 2, stream, reason: expect.stringMatching(/receipt/) });
    expect(verdict.sequence).toBeLessThanOrEqual(Number(sequence));
  });

  test("then a checkpoint of the same size with another root proves a split view", async () => {
    const size = Number(line(original, "checkpoint").note.split("\n")[1]);
    const notes = [noteBy(hub().logKey, size, rootOf([Buffer.alloc(32, 5)]))];
    expect(await held(original, { notes })).toMatchObject({ exitCode: 1, reason: expect.stringMatching(/rewritten/) });
  });

  test("then two kept checkpoints of one size prove it by themselves", async () => {
    const notes = [noteBy(hub().logKey, 3, Buffer.alloc(32, 1)), noteBy(hub().logKey, 3, Buffer.alloc(32, 2))];
    expect(await held(original, { notes })).toMatchObject({ exitCode: 1, reason: expect.stringMatching(/two logs/) });
  });

  test("then a receipt for another batch in its place proves that the batch was replaced", async () => {
    const batch = line(original, "batch");
    const head = Buffer.alloc(32, 3);
    const signature = Buffer.from(batch.signature, "base64").toString("base64url");
    const forged = [batch.stream, batch.firstSequence, head.toString("base64url"), signature].join(".");
    const verdict = await held(original, { receipts: forged });
    expect(verdict).toMatchObject({ exitCode: 1, batch: 1, reason: expect.stringMatching(/one of the two is forged/) });
  });
});

const INCOMPLETE_OF_WITNESSES = /INCOMPLETE: No checkpoint is cosigned by 2/;

describe("given the whole log is replaced by one that is signed with another key (AUD-02)", () => {
  test("then the key that the reader was given finds it, and so does a checkpoint that was kept", async () => {
    const other = base64(STRANGER.publicKey);
    const byKey = await verified(textOf(original), { logKey: other });
    expect(byKey).toMatchObject({ exitCode: 1, reason: expect.stringMatching(/another key/) });
    const byNote = await verified(textOf(original), { notes: [noteBy(STRANGER, 3, Buffer.alloc(32))] });
    expect(byNote).toMatchObject({ exitCode: 1, reason: expect.stringMatching(/not signed by the key of this log/) });
  });
});

describe("given witnesses have cosigned, and the reader names them (AUD-02)", () => {
  const WITNESSES = ["council-witness", "icb-witness"].map((name) => ({ name, key: newSigningKey() }));
  const options = WITNESSES.flatMap(({ name, key }) => ["--witness-key", witnessKeyText(name, key.publicKey)]);
  const lineBy = (note: string, { name, key }: { name: string; key: SigningKey }) =>
    cosignatureLine(readNote(note)?.text ?? "", name, key, hub().now);

  /** The log as it is when each of so many witnesses cosigned its first checkpoint, in one way or another. */
  const cosigned = (by: readonly { name: string; key: SigningKey }[], of = (note: string) => note): string => {
    const lines = copy();
    const first = line(lines, "checkpoint");
    first.note += by.map((witness) => lineBy(of(first.note), witness)).join("");
    return textOf(resigned(lines, hub().logKey));
  };

  test.each([
    [0, 2, INCOMPLETE_OF_WITNESSES],
    [1, 2, INCOMPLETE_OF_WITNESSES],
    [2, 0, /Cosigned by 2 of the witnesses that you named: up to \d+ batches/],
  ])("of two that are wanted, %i have: the exit code is %i", async (count, exitCode, says) => {
    const { code, out } = await called(cosigned(WITNESSES.slice(0, count)), {}, [...options, "--witnesses", "2"]);
    expect([code, out]).toEqual([exitCode, expect.stringMatching(says)]);
  });

  test("one witness named twice counts once, and more cannot be wanted than are named", async () => {
    const [key = "", text = ""] = options;
    const twice = [key, text, key, text, "--witnesses", "2"];
    expect((await called(cosigned(WITNESSES), {}, twice)).code).toBe(3);
    expect((await called(cosigned(WITNESSES), {}, [key, `${text}A`])).code).toBe(3);
  });

  test("what bears a witness's name and key, and is over another checkpoint, is a forgery (split view)", async () => {
    const last = line(original, "checkpoint", -1).note;
    const { code, out } = await called(
      cosigned(WITNESSES, () => last),
      {},
      options,
    );
    expect([code, out]).toEqual([1, expect.stringMatching(/not cosigned by the witness council-witness/)]);
  });
});

describe("a body that is gone without an erasure on record (P5)", () => {
  const bare = () =>
    copy().map((one) => (one.type === "event" ? { type: "leaf", sequence: one.sequence, leaf: one.leaf } : one));

  test("is tampering, though its hash is still in the proof", async () => {
    const verdict = await verified(textOf(resigned(bare(), hub().logKey)));
    expect(verdict).toMatchObject({ exitCode: 1, sequence: 1, reason: expect.stringMatching(/no erasure of it/) });
  });

  test("is not called so where the rest of the file, which may hold the record, is missing", async () => {
    expect(await verified(textOf(bare().slice(0, -1)))).toMatchObject({ exitCode: 2 });
  });
});

describe("a file that is no whole export", () => {
  test("is incomplete where it breaks off, in a line or between two", async () => {
    const text = textOf(original);
    for (const length of [text.length - 1, text.length - 200, text.lastIndexOf("\n", text.length - 2) + 1]) {
      expect(await verified(text.slice(0, length))).toMatchObject({ exitCode: 2 });
    }
  });

  test.each([
    ["empty", ""],
    ["no JSON", "not an export\n"],
    ["another JSON", '{"type":"header","format":"something-else/1"}\n'],
  ])("is unreadable where it is %s", async (_, text) => {
    expect(await verified(text)).toMatchObject({ exitCode: 3 });
  });

  test.each([
    ["no file", []],
    ["a file that is not there", ["/no/such/file"]],
    ["an option that is not known", ["x", "--fast"]],
    ["a key that is none", [VERIFIER, "--log-key", "abc"]],
    ["a key given twice", [VERIFIER, "--log-key", "abc", "--pin", VERIFIER]],
    ["checkpoints that are none", [VERIFIER, "--checkpoints", VERIFIER]],
    ["receipts that are none", [VERIFIER, "--receipts", VERIFIER]],
  ])("a call with %s ends with exit code 3 and a sentence", async (_, args) => {
    const { code, out, error } = await run([VERIFIER, ...args]);
    expect([code, out]).toEqual([3, ""]);
    expect(error).not.toMatch(/^\s+at /m);
  });

  test("names in words where it is tampered with", async () => {
    const lines = copy();
    line(lines, "event", 3).salt = base64(Buffer.alloc(16));
    const { code, out } = await called(textOf(lines));
    expect(code).toBe(1);
    expect(out).toMatch(/^TAMPERED: .*\(stream [0-9a-f-]{36}, batch \d+, sequence \d+, line \d+\)$/m);
  });
});
