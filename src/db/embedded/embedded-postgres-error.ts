/** The embedded PostgreSQL cannot serve: one plain sentence for whoever starts the hub, with what would make it right. */
export class EmbeddedPostgresError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = new.target.name;
  }
}

/** Another hub that is still running keeps its records in this directory. */
export class DataDirectoryInUse extends EmbeddedPostgresError {
  constructor(directory: string, holder: number) {
    super(
      `The data directory ${directory} is in use by a hub that is running as process ${holder}: ` +
        "stop that one, or set HUB_DATA_DIR to another directory.",
    );
  }
}

/** The directory cannot be written, reached or trusted by the account that runs PostgreSQL. */
export class DataDirectoryUnusable extends EmbeddedPostgresError {}

/** The PostgreSQL that npm brought does not run on this machine. */
export class ProgramsUnusable extends EmbeddedPostgresError {}

/** What lies in the data directory is no database that this hub can open. */
export class ClusterUnusable extends EmbeddedPostgresError {}

/** PostgreSQL was started and ended, or never said that it was ready. */
export class StartFailed extends EmbeddedPostgresError {}
