-- The plan a demo is made by, so that an interrupted one goes on as it began. One row, or none in a real installation.
CREATE TABLE demo (
    region      $text NOT NULL PRIMARY KEY,
    families    $int,
    seed        $int NOT NULL,
    today       $text NOT NULL,
    is_finished $int NOT NULL
);
