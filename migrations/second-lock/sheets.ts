/**
 * What a matrix says to callers of one kind, laid out once when it is written: the judge looks up a few rows by who asks
 * and what for, where it would otherwise join the matrix to itself for every request.
 *
 * `cell_sheet` has a row for each category that a role may reach for a purpose, with each basis on which its agency does;
 * no level and no basis where the agency has no such cell, since the record's owner may disclose it all the same.
 * `tie_sheet` has the most that a relationship gives, for the purposes it serves and the agencies that may hold it.
 *
 * Laid out at the end of the transaction that writes the matrix, whichever version of the hub does, so that none judges
 * by a sheet that is not there.
 */
export const SHEETS = `
      CREATE TABLE second_lock.cell_sheet (
        fingerprint text NOT NULL REFERENCES second_lock.matrix (fingerprint) ON DELETE CASCADE,
        agency text NOT NULL,
        role text NOT NULL,
        purpose text NOT NULL,
        category text NOT NULL,
        role_level int NOT NULL,
        level int,
        basis text,
        continuity int NOT NULL
      );
      CREATE INDEX cell_sheet_of_caller ON second_lock.cell_sheet (fingerprint, agency, role, purpose);

      CREATE TABLE second_lock.tie_sheet (
        fingerprint text NOT NULL REFERENCES second_lock.matrix (fingerprint) ON DELETE CASCADE,
        agency text NOT NULL,
        purpose text NOT NULL,
        kind text NOT NULL,
        category text NOT NULL,
        level int NOT NULL
      );
      CREATE INDEX tie_sheet_of_caller ON second_lock.tie_sheet (fingerprint, agency, purpose);

      CREATE FUNCTION second_lock.lay_out_sheets() RETURNS trigger
      LANGUAGE plpgsql SET search_path = second_lock, pg_temp AS $$
      BEGIN
        INSERT INTO cell_sheet
        SELECT declared.fingerprint, declared.name, role.name, declared.purpose, declared.category, role.level, cell.level,
          cell.basis, coalesce(continuity.level, 0)
        FROM matrix_purpose AS declared
        JOIN matrix_ceiling AS role ON role.fingerprint = declared.fingerprint AND role.sets = 'ROLE'
          AND role.category = declared.category AND role.level > 0
        LEFT JOIN matrix_cell AS cell ON cell.fingerprint = declared.fingerprint AND cell.agency = declared.name
          AND cell.category = declared.category
        LEFT JOIN matrix_ceiling AS continuity ON continuity.fingerprint = declared.fingerprint
          AND continuity.sets = 'CONTINUITY' AND continuity.category = declared.category
        WHERE declared.fingerprint = NEW.fingerprint AND declared.sets = 'AGENCY';

        INSERT INTO tie_sheet
        SELECT holder.fingerprint, holder.agency, served.purpose, holder.kind, most.category, most.level
        FROM matrix_holder AS holder
        JOIN matrix_purpose AS served ON served.fingerprint = holder.fingerprint AND served.sets = 'RELATIONSHIP'
          AND served.name = holder.kind
        JOIN matrix_ceiling AS most ON most.fingerprint = holder.fingerprint AND most.sets = 'RELATIONSHIP'
          AND most.name = holder.kind AND most.level > 0
        WHERE holder.fingerprint = NEW.fingerprint;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER matrix_laid_out AFTER INSERT ON second_lock.matrix DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION second_lock.lay_out_sheets();`;
