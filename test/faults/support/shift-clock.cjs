// Loaded before a hub: its calendar says what the file in CLOCK_SHIFT_FILE adds to it, in milliseconds. SIGUSR2 has the
// file read again. Only dates are shifted: what counts time, as timers do, goes on, as it does on a machine whose clock
// is set.
const { readFileSync } = require("node:fs");

const RealDate = Date;
let shift = 0;
const read = () => {
  shift = Number(readFileSync(process.env.CLOCK_SHIFT_FILE ?? "", "utf8"));
};

class ShiftedDate extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + shift);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + shift;
  }
}

read();
process.on("SIGUSR2", read);
globalThis.Date = ShiftedDate;
