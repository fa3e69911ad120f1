-- What another village's book must still hear: written with the lines that cause it, taken away when that book has it.
CREATE TABLE owed_carry (
    village_code    $text NOT NULL,
    id              $bytes NOT NULL,
    to_village      $text NOT NULL,
    source          $text NOT NULL,
    fact            $bytes NOT NULL,
    PRIMARY KEY (village_code, id)
) $clustered;
