-- What an office keeps beside the books: who signs, what a district chose. Ordinary rows; every change is kept with who, when, before and after.
CREATE TABLE village_officer (
    village_code $text NOT NULL, office $text NOT NULL, name $text NOT NULL,
    PRIMARY KEY (village_code, office)
) $clustered;

CREATE TABLE office_change (
    region $text NOT NULL, id $bytes NOT NULL,
    item $text NOT NULL, old_value $text, new_value $text, at $int NOT NULL, author $bytes NOT NULL,
    PRIMARY KEY (region, id)
) $clustered;
