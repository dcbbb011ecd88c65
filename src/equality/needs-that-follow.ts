import type { EqualityCharacteristicEntity } from "./equality-characteristic.entity.js";

/**
 * What others must heed, each need once and in order of the alphabet.
 *
 * The order of the entries would tell which needs follow from one characteristic; the alphabet tells nothing.
 */
export function needsThatFollow(
  characteristics: readonly Pick<EqualityCharacteristicEntity, "need">[],
): readonly string[] {
  return [...new Set(characteristics.flatMap(({ need }) => need ?? []))].sort((one, other) =>
    one.localeCompare(other, "en"),
  );
}
