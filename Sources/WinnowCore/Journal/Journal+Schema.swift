internal import GRDB

extension Journal {
    /// The migrations, oldest first; a published one never changes again. `docs/journal.md` explains the tables.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in try db.execute(sql: version1) }
        return migrator
    }

    /// `document`: one row for each place (source, directory, name) that ever held a document.
    /// `record`: one row for each published record; its key is the sequence number.
    /// `publishing`: the sequences whose files are durable but perhaps not yet under their final names.
    private static let version1 = """
        CREATE TABLE source(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

        CREATE TABLE document(
            id INTEGER PRIMARY KEY,
            source INTEGER NOT NULL REFERENCES source(id),
            directory BLOB NOT NULL,
            name BLOB NOT NULL,
            identity BLOB NOT NULL,
            generation INTEGER NOT NULL,
            state INTEGER NOT NULL,
            device INTEGER NOT NULL,
            inode INTEGER NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            version INTEGER NOT NULL DEFAULT 0,
            revision INTEGER NOT NULL DEFAULT 0,
            digest BLOB,
            sequence INTEGER,
            received INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            due INTEGER,
            reasonCode TEXT,
            reason TEXT,
            extractor TEXT,
            disposal INTEGER NOT NULL DEFAULT 0
        );
        CREATE UNIQUE INDEX documentPlace ON document(source, directory, name);
        CREATE INDEX documentDue ON document(due) WHERE due IS NOT NULL;
        CREATE INDEX documentDisposal ON document(disposal) WHERE disposal = 1;
        CREATE INDEX documentTrouble ON document(state) WHERE state IN (2, 3, 4);

        CREATE TABLE record(
            sequence INTEGER PRIMARY KEY,
            document INTEGER NOT NULL,
            identity BLOB NOT NULL,
            event INTEGER NOT NULL,
            version INTEGER NOT NULL,
            published INTEGER NOT NULL,
            place INTEGER NOT NULL,
            position INTEGER,
            length INTEGER NOT NULL
        );

        CREATE TABLE publishing(first INTEGER PRIMARY KEY, last INTEGER NOT NULL);
        CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        """
}
