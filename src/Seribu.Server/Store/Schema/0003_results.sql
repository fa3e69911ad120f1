-- One standing per case and quarter: bit n-1 of received and owed is indicator n; neither bit is not applicable.
CREATE TABLE case_result (
    village_code $text NOT NULL, home $bytes NOT NULL, rule_set $text NOT NULL, quarter $text NOT NULL, case_id $bytes NOT NULL,
    kind $text NOT NULL, posyandu $bytes, received $int NOT NULL, owed $int NOT NULL, flags $int NOT NULL,
    PRIMARY KEY (village_code, home, rule_set, quarter, case_id)
) $clustered;

-- What a household adds to the sums: for the village (posyandu empty) and for each posyandu its members belong to.
CREATE TABLE household_result (
    village_code $text NOT NULL, home $bytes NOT NULL, rule_set $text NOT NULL, quarter $text NOT NULL, posyandu $bytes NOT NULL,
    tally $text NOT NULL, holds_until $text NOT NULL,
    PRIMARY KEY (village_code, home, rule_set, quarter, posyandu)
) $clustered;

CREATE TABLE sums (
    village_code $text NOT NULL, rule_set $text NOT NULL, quarter $text NOT NULL, posyandu $bytes NOT NULL,
    tally $text NOT NULL,
    PRIMARY KEY (village_code, rule_set, quarter, posyandu)
) $clustered;

-- A closed quarter keeps the figures it was closed with.
CREATE TABLE closed_quarter (
    village_code $text NOT NULL, quarter $text NOT NULL,
    fact $bytes NOT NULL, state $text NOT NULL, rule_set $text NOT NULL, tally $text NOT NULL, number $int NOT NULL,
    on_day $text NOT NULL, author $bytes NOT NULL, signers $text, reason $text, changed $int NOT NULL,
    PRIMARY KEY (village_code, quarter)
) $clustered;

-- Rule set and closing day a district chose for a year.
CREATE TABLE district_setting (
    district $text NOT NULL, year $int NOT NULL, rule_set $text NOT NULL, close_after_days $int NOT NULL,
    PRIMARY KEY (district, year)
);
