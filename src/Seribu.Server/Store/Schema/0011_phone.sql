-- Phones that may write: one person on one phone. Its key proves who typed a fact, whoever carries it here.
CREATE TABLE device (
    id              $bytes NOT NULL PRIMARY KEY,
    account         $bytes NOT NULL REFERENCES account (id),
    name            $text NOT NULL,
    app             $text NOT NULL,
    signing_key     $bytes NOT NULL,
    registered_at   $int NOT NULL,
    seen_at         $int NOT NULL,
    revoked_at      $int,
    revoked_by      $bytes
);
CREATE INDEX device_account ON device (account);

-- What the book holds of one phone: for the comparison at the end of every sync.
CREATE INDEX entry_device ON entry (village_code, device, seq) WHERE device IS NOT NULL;
