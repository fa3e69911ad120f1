-- What the books say today. Everything here can be made again from them (seribu rebuild).
-- Acts are kept beside the person they are about: a family is read in one sweep.
-- Weights are whole grams, lengths tenths of a millimetre, days yyyy-MM-dd, ids 16 bytes; changed is the book's number that last touched the row.

CREATE TABLE posyandu (
    village_code $text NOT NULL, id $bytes NOT NULL,
    name $text, day_of_month $int, place $text, serves $text, open $int,
    first_on $text NOT NULL, changed $int NOT NULL,
    PRIMARY KEY (village_code, id)
) $clustered;

CREATE TABLE household (
    village_code $text NOT NULL, id $bytes NOT NULL,
    posyandu $bytes, dusun $text, rw $text, rt $text, address $text, phone $text, location $text,
    kk_numbers $text, head $bytes, decile $int, programmes $text,
    first_on $text NOT NULL, left_on $text, left_as $text, to_village $text, came_on $text, from_village $text, changed $int NOT NULL,
    PRIMARY KEY (village_code, id)
) $clustered;
CREATE INDEX household_changed ON household (village_code, changed);

CREATE TABLE person (
    village_code $text NOT NULL, id $bytes NOT NULL,
    household $bytes, kk $text, name $text, sex $text, born_on $text, born_precision $text,
    nik $text, nik_state $text, temporary_id $text, mother $bytes, father $bytes, relation $text,
    birth_order $int, multiple $int, education $text, phone $text, health_cover_no $text, certificate_no $text,
    home $bytes NOT NULL, folded $text, first_on $text NOT NULL, left_on $text, left_as $text, to_village $text, came_on $text, from_village $text,
    born_of $bytes, erased $int NOT NULL, changed $int NOT NULL,
    PRIMARY KEY (village_code, id)
) $clustered;
CREATE INDEX person_home ON person (village_code, home);
CREATE INDEX person_changed ON person (village_code, changed);

CREATE TABLE nik_index (
    village_code $text NOT NULL, person $bytes NOT NULL, hmac $bytes NOT NULL,
    PRIMARY KEY (village_code, person)
) $clustered;
CREATE INDEX nik_index_hmac ON nik_index (village_code, hmac);

CREATE TABLE pregnancy (
    village_code $text NOT NULL, id $bytes NOT NULL,
    woman $bytes, kia_no $text, lmp $text, edd $text, gravida $int, parity $int, previous_birth_on $text, height_cm $int, weight_before_kg $int,
    home $bytes NOT NULL, first_on $text NOT NULL, ended_on $text, outcome $text, changed $int NOT NULL,
    PRIMARY KEY (village_code, id)
) $clustered;
CREATE INDEX pregnancy_home ON pregnancy (village_code, home);
CREATE INDEX pregnancy_changed ON pregnancy (village_code, changed);

CREATE TABLE couple (
    village_code $text NOT NULL, id $bytes NOT NULL,
    bride $bytes, groom $bytes, planned_on $text, kua $text, registered_on $text,
    first_on $text NOT NULL, changed $int NOT NULL,
    PRIMARY KEY (village_code, id)
) $clustered;

-- Dated changes of posyandu inside the village.
CREATE TABLE residence (
    village_code $text NOT NULL, fact $bytes NOT NULL,
    subject $bytes NOT NULL, number $int NOT NULL, on_day $text NOT NULL, author $bytes NOT NULL, carried $int NOT NULL, posyandu $bytes NOT NULL, changed $int NOT NULL,
    PRIMARY KEY (village_code, fact)
) $clustered;
CREATE INDEX residence_subject ON residence (village_code, subject);

CREATE TABLE child_visit (
    village_code $text NOT NULL, person $bytes NOT NULL, fact $bytes NOT NULL,
    number $int NOT NULL, on_day $text NOT NULL, author $bytes NOT NULL, held $int NOT NULL, carried $int NOT NULL, marks $text,
    form $int NOT NULL, posyandu $bytes, present $int, weight_g $int, length_tmm $int, measure $text, head_tmm $int, arm_tmm $int, oedema $int, mat $text,
    doses $text, vitamin_a $text, deworming $int, counselling_father $int, counselling_mother $int, home_visits $int,
    safe_water $int, latrine $int, birth_certificate $int, health_cover $int, parenting_class $int, tool $text, note $text,
    changed $int NOT NULL,
    PRIMARY KEY (village_code, person, fact)
) $clustered;
CREATE INDEX child_visit_changed ON child_visit (village_code, changed);

CREATE TABLE pregnancy_visit (
    village_code $text NOT NULL, pregnancy $bytes NOT NULL, fact $bytes NOT NULL,
    number $int NOT NULL, on_day $text NOT NULL, author $bytes NOT NULL, held $int NOT NULL, carried $int NOT NULL, marks $text,
    form $int NOT NULL, posyandu $bytes, high_risk $int, kek $int, anc $int, iron_tablets $int, supplement $text, postnatal $int, counselling $int, home_visits $int,
    safe_water $int, latrine $int, health_cover $int, arm_tmm $int, weight_g $int, hb_tenths $int, blood_pressure $text, note $text,
    changed $int NOT NULL,
    PRIMARY KEY (village_code, pregnancy, fact)
) $clustered;
CREATE INDEX pregnancy_visit_changed ON pregnancy_visit (village_code, changed);

CREATE TABLE household_visit (
    village_code $text NOT NULL, household $bytes NOT NULL, fact $bytes NOT NULL,
    number $int NOT NULL, on_day $text NOT NULL, author $bytes NOT NULL, carried $int NOT NULL,
    purpose $text, persons $text, safe_water $int, latrine $int, topics $text, note $text,
    changed $int NOT NULL,
    PRIMARY KEY (village_code, household, fact)
) $clustered;

CREATE TABLE preschool_month (
    village_code $text NOT NULL, person $bytes NOT NULL, fact $bytes NOT NULL,
    number $int NOT NULL, on_day $text NOT NULL, author $bytes NOT NULL, carried $int NOT NULL, attended $int, posyandu $bytes,
    changed $int NOT NULL,
    PRIMARY KEY (village_code, person, fact)
) $clustered;
CREATE INDEX preschool_month_changed ON preschool_month (village_code, changed);

CREATE TABLE village_fund (
    village_code $text NOT NULL, year $int NOT NULL, field $text NOT NULL,
    fact $bytes NOT NULL, total $int NOT NULL, stunting $int NOT NULL, changed $int NOT NULL,
    PRIMARY KEY (village_code, year, field)
) $clustered;

-- Screenings, consents, follow-up steps, validations: kept as they were written, read by the features they belong to.
CREATE TABLE noted (
    village_code $text NOT NULL, fact $bytes NOT NULL,
    kind $text NOT NULL, subject $bytes NOT NULL, number $int NOT NULL, on_day $text NOT NULL, author $bytes NOT NULL, carried $int NOT NULL, body $text NOT NULL, changed $int NOT NULL,
    PRIMARY KEY (village_code, fact)
) $clustered;
CREATE INDEX noted_subject ON noted (village_code, subject);

-- Two values on one base, two measurements of one day, a dose given twice, a number that belongs to somebody else: waiting for a person.
CREATE TABLE finding (
    village_code $text NOT NULL, fact $bytes NOT NULL, code $text NOT NULL, detail $text NOT NULL,
    subject $bytes, on_day $text NOT NULL, args $text NOT NULL, settled_by $bytes, changed $int NOT NULL,
    PRIMARY KEY (village_code, fact, code, detail)
) $clustered;
CREATE INDEX finding_subject ON finding (village_code, subject);
CREATE INDEX finding_open ON finding (village_code, settled_by, code);
