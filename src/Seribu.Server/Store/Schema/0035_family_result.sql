-- One row for a family: what it adds to the sums of its village and posyandu in every quarter kept, and until which day that holds.
-- It was a row for each quarter and place, which made an eighth of all rows an import writes. Standings are made anew from the books when the day next turns.
DROP TABLE household_result;
CREATE TABLE family_result (
    village_code $text NOT NULL, home $bytes NOT NULL,
    shares $text NOT NULL, holds_until $text NOT NULL,
    PRIMARY KEY (village_code, home)
) $clustered;
DELETE FROM case_result;
DELETE FROM sums;
UPDATE book SET judged_on = NULL;
