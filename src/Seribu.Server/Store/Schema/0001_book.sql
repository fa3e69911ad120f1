-- The book of a village: numbered lines, each hashed over the one before it.
CREATE TABLE book (
    village_code    $text NOT NULL PRIMARY KEY,
    epoch           $int  NOT NULL,
    last_number     $int  NOT NULL,
    last_hash       $bytes NOT NULL,
    last_received   $int,
    judged_on       $text,
    pseudonym_key   $bytes NOT NULL
) $clustered;

CREATE TABLE entry (
    village_code    $text NOT NULL,
    number          $int  NOT NULL,
    id              $bytes NOT NULL,
    kind            $text NOT NULL,
    understood      $int  NOT NULL,
    subject         $bytes,
    on_day          $text NOT NULL,
    replaces        $bytes,
    device          $bytes,
    seq             $int,
    author          $bytes NOT NULL,
    source          $text NOT NULL,
    received_at     $int  NOT NULL,
    epoch           $int  NOT NULL,
    held            $int  NOT NULL,
    marks           $text,
    envelope        $bytes NOT NULL,
    personal_digest $bytes NOT NULL,
    hash            $bytes NOT NULL,
    PRIMARY KEY (village_code, number)
) $clustered;
-- The id leads, because a fact that stands in another village's book must be found too; the village is part of every unique key.
CREATE UNIQUE INDEX entry_id ON entry (id, village_code);
CREATE INDEX entry_subject ON entry (village_code, subject);

-- Lines that are also about somebody else: the children of a birth, the members of a household that leaves, the other side of a merge.
CREATE TABLE entry_about (
    village_code    $text NOT NULL,
    subject         $bytes NOT NULL,
    number          $int  NOT NULL,
    PRIMARY KEY (village_code, subject, number)
) $clustered;

-- The part of a line that names people, with its salt. Erasing it leaves the chain whole.
CREATE TABLE entry_personal (
    village_code    $text NOT NULL,
    number          $int  NOT NULL,
    salt            $bytes NOT NULL,
    body            $bytes NOT NULL,
    PRIMARY KEY (village_code, number)
) $clustered;

-- Facts whose subject is not known yet: held for thirty days.
CREATE TABLE waiting (
    village_code    $text NOT NULL,
    id              $bytes NOT NULL,
    subject         $bytes NOT NULL,
    author          $bytes NOT NULL,
    source          $text NOT NULL,
    received_at     $int  NOT NULL,
    until           $int  NOT NULL,
    fact            $bytes NOT NULL,
    PRIMARY KEY (village_code, id)
) $clustered;

-- Ids that were merged into another: read as that other one for ever.
CREATE TABLE alias (
    village_code    $text NOT NULL,
    id              $bytes NOT NULL,
    kept            $bytes NOT NULL,
    changed         $int  NOT NULL,
    PRIMARY KEY (village_code, id)
) $clustered;

-- Rows that are gone, for those who keep a copy.
CREATE TABLE tombstone (
    village_code    $text NOT NULL,
    kind            $text NOT NULL,
    id              $bytes NOT NULL,
    changed         $int  NOT NULL,
    PRIMARY KEY (village_code, kind, id)
) $clustered;
CREATE INDEX tombstone_changed ON tombstone (village_code, changed);

-- Secrets of this installation, such as the key under which national numbers are searched.
CREATE TABLE secret (
    name            $text NOT NULL PRIMARY KEY,
    value           $bytes NOT NULL
);
