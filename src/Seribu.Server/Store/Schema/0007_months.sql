-- The posyandu month of each village as counts (SKDN), so that places above the village need not read children. Posyandu empty is the whole village.
CREATE TABLE month_counts (
    village_code $text NOT NULL, month $text NOT NULL, posyandu $bytes NOT NULL, counts $text NOT NULL,
    PRIMARY KEY (village_code, month, posyandu)
) $clustered;

-- Up to which line and on which day a village's months were counted.
CREATE TABLE month_counted (
    village_code $text NOT NULL PRIMARY KEY, number $int NOT NULL, on_day $text NOT NULL
);
