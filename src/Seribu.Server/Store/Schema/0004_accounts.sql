-- Accounts, what they may do where, and who looked at what. Instants are Unix milliseconds. EF maps the account_… tables; it never makes them.
CREATE TABLE account (
    id                  $bytes NOT NULL PRIMARY KEY,
    user_name           $text,
    normalized_name     $text,
    full_name           $text NOT NULL,
    password_hash       $text,
    one_time_until      $int,
    security_stamp      $text,
    concurrency_stamp   $text,
    lockout_end         $int,
    lockout_enabled     $int NOT NULL,
    failed_count        $int NOT NULL,
    two_factor          $int NOT NULL,
    phone_number        $text,
    phone_confirmed     $int NOT NULL,
    email               $text,
    normalized_email    $text,
    email_confirmed     $int NOT NULL,
    opened_at           $int NOT NULL,
    opened_by           $bytes,
    signed_in_at        $int
);
CREATE UNIQUE INDEX account_name ON account (normalized_name);

CREATE TABLE account_claim (
    account             $bytes NOT NULL REFERENCES account (id),
    claim_type          $text NOT NULL,
    claim_value         $text,
    PRIMARY KEY (account, claim_type)
);

CREATE TABLE account_login (
    provider            $text NOT NULL,
    provider_key        $text NOT NULL,
    display_name        $text,
    account             $bytes NOT NULL REFERENCES account (id),
    PRIMARY KEY (provider, provider_key)
);
CREATE INDEX account_login_account ON account_login (account);

CREATE TABLE account_token (
    account             $bytes NOT NULL REFERENCES account (id),
    provider            $text NOT NULL,
    name                $text NOT NULL,
    value               $text,
    PRIMARY KEY (account, provider, name)
);

CREATE TABLE account_passkey (
    credential          $bytes NOT NULL PRIMARY KEY,
    account             $bytes NOT NULL REFERENCES account (id),
    data                $text NOT NULL
);
CREATE INDEX account_passkey_account ON account_passkey (account);

-- A role somewhere. A grant is ended, never removed: who could do what on a day stays known.
CREATE TABLE account_grant (
    id                  $bytes NOT NULL PRIMARY KEY,
    account             $bytes NOT NULL REFERENCES account (id),
    role                $text NOT NULL,
    region              $text NOT NULL,
    posyandu            $bytes,
    given_at            $int NOT NULL,
    given_by            $bytes,
    ended_at            $int,
    ended_by            $bytes
);
CREATE INDEX account_grant_account ON account_grant (account);
CREATE INDEX account_grant_region ON account_grant (region);

CREATE TABLE account_family (
    account_grant       $bytes NOT NULL REFERENCES account_grant (id),
    household           $bytes NOT NULL,
    PRIMARY KEY (account_grant, household)
);

-- Acts on accounts, and looks at what is masked: signed in, opened, reset, locked, a national number shown, a list exported.
CREATE TABLE access_log (
    id                  $bytes NOT NULL PRIMARY KEY,
    at                  $int NOT NULL,
    account             $bytes,
    act                 $text NOT NULL,
    village_code        $text,
    subject             $bytes,
    purpose             $text,
    detail              $text
);
CREATE INDEX access_log_at ON access_log (at);
CREATE INDEX access_log_account ON access_log (account);

-- The keys that seal cookies and tokens: in the store, so that a second server or a restored one reads them.
CREATE TABLE protection_key (
    name                $text NOT NULL PRIMARY KEY,
    xml                 $text NOT NULL
);

-- What this store is for: one row. Invented people and real ones never share a store.
CREATE TABLE installation (
    kind                $text NOT NULL PRIMARY KEY,
    region              $text NOT NULL,
    opened_at           $int NOT NULL
);
