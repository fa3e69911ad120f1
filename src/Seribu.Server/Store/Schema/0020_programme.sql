-- Forms an office keeps beside the books (reference/office-forms). A value is text in one writing; who changed it when stands in office_change as record/ID/FIELD.
CREATE TABLE office_record (
    region $text NOT NULL, form $text NOT NULL, id $bytes NOT NULL,
    year $int, parent $bytes, fields $text NOT NULL, revision $int NOT NULL,
    PRIMARY KEY (region, form, id)
) $clustered;
CREATE INDEX office_record_parent ON office_record (region, parent);
CREATE INDEX office_change_item ON office_change (region, item);

-- A file of a record has an id of its own; equal contents of a region are kept once.
CREATE TABLE office_file (
    region $text NOT NULL, id $bytes NOT NULL,
    record $bytes NOT NULL, name $text NOT NULL, kind $text NOT NULL, size $int NOT NULL, sha256 $bytes NOT NULL, at $int NOT NULL, author $bytes NOT NULL,
    PRIMARY KEY (region, id)
) $clustered;
CREATE INDEX office_file_record ON office_file (region, record);
CREATE INDEX office_file_content_of ON office_file (region, sha256);

CREATE TABLE office_file_content (
    region $text NOT NULL, sha256 $bytes NOT NULL, content $bytes NOT NULL,
    PRIMARY KEY (region, sha256)
);
