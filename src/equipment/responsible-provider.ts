import { RuleBroken } from "../kernel/errors.js";
import type { PartnerId } from "../kernel/ids.js";
import type { EquipmentKind } from "./equipment-item.entity.js";

/** Who could answer for a person's equipment: the council, and whoever runs the place in which they are held. */
export interface Providers {
  readonly council: PartnerId | null;
  readonly custodian: PartnerId | null;
}

/**
 * Who answers for a piece of equipment unless another is agreed.
 *
 * In prison or approved premises, fixtures and larger adaptations fall to the establishment (EQUIP-02); aids and
 * what can be moved, to the council (EQUIP-03). Elsewhere all of it falls to the council.
 */
export function defaultProvider(kind: EquipmentKind, { council, custodian }: Providers): PartnerId | null {
  const isOfTheBuilding = kind === "FIXTURE" || kind === "ADAPTATION";
  return isOfTheBuilding && custodian !== null ? custodian : council;
}

/** Who is to answer for an item, and why where that is not the default. */
export interface Responsibility {
  readonly responsiblePartnerId: PartnerId;
  readonly defaultPartnerId: PartnerId | null;
  readonly departureReason: string | null;
  readonly agreedWithPartnerId: PartnerId | null;
}

interface Named {
  readonly responsible: PartnerId | null;
  readonly departureReason: string | null;
  readonly agreedWith: PartnerId | null;
}

/**
 * Settles the one partner that answers for an item (EQUIP-01).
 *
 * A default is changed only by agreement, with the reason and both agencies recorded (EQUIP-04).
 */
export function responsibilityFor(named: Named, byDefault: PartnerId | null): Responsibility {
  const responsiblePartnerId = named.responsible ?? byDefault;
  if (responsiblePartnerId === null) throw new RuleBroken("EQUIP-01", "Name the one partner that answers for it.");
  if (byDefault === null || responsiblePartnerId === byDefault) {
    return { responsiblePartnerId, defaultPartnerId: byDefault, departureReason: null, agreedWithPartnerId: null };
  }
  const { departureReason, agreedWith } = named;
  if (departureReason === null || agreedWith === null || agreedWith === responsiblePartnerId) {
    throw new RuleBroken(
      "EQUIP-04",
      "Another partner answers for this by default. Give the reason and the partner with which it was agreed.",
    );
  }
  return { responsiblePartnerId, defaultPartnerId: byDefault, departureReason, agreedWithPartnerId: agreedWith };
}
