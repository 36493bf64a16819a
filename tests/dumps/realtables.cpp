// SPDX-License-Identifier: GPL-3.0-or-later
#include "realtables.h"

namespace scrollback::tests {

namespace {

/// What both servers have: texts with everything that must be escaped, in one form or the other.
const char* const texts[] = {
    "'it''s \"quoted\" `so`'",
    "'100% of_it; -- no comment /* nor this */ # nor this'",
    "'007'",
    "'1e3'",
    "''",
    "'NULL'",
    "NULL",
    "'👍🏽 é 漢字 العربية'",
    "'COPY public.messages (id) FROM stdin;'",
    "'$$ $_$ $1'",
    "'{\"a\": [1, {\"b\": \"c\"}]}'",
};

const char postgresSql[] = R"sql(
ALTER DATABASE chat SET timezone = 'Asia/Kolkata';
CREATE SCHEMA "Old ""one""";
CREATE TYPE mood AS ENUM ('happy', 'it''s; odd');
CREATE TABLE messages (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    content text,
    "Select" varchar(50) DEFAULT 'a,b)',
    mood mood,
    ok boolean,
    price numeric(30,10),
    ratio double precision,
    data bytea,
    at timestamptz,
    local timestamp(3),
    key uuid,
    doc jsonb,
    tags text[],
    bits bit(5),
    upper_content text GENERATED ALWAYS AS (upper(content)) STORED
);
CREATE VIEW all_messages AS SELECT * FROM messages;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN NEW.content := 'x;'; RETURN NEW; END; $f$;
CREATE FUNCTION pure(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN a > 1 THEN 2 ELSE 3 END; SELECT 7; END;
CREATE TRIGGER touched BEFORE UPDATE ON messages FOR EACH ROW EXECUTE FUNCTION touch();
CREATE INDEX ON messages (at);
COMMENT ON TABLE messages IS 'a; b''c';
CREATE TABLE parts (id int NOT NULL, at date NOT NULL, x text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE other_2025 PARTITION OF parts FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE other_2026 PARTITION OF parts FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO parts VALUES (1, '2025-05-05', 'a'), (2, '2026-05-05', 'b'), (3, '2025-06-06', NULL);
CREATE TABLE "Old ""one""".messages_old (id serial, x text);
INSERT INTO "Old ""one""".messages_old (x) VALUES ('gone'), (E'\\N'), (E'\\.');
CREATE TABLE empty (id int, x text);
INSERT INTO messages (content, "Select", mood, ok, price, ratio, data, at, local, key, doc, tags, bits)
  OVERRIDING SYSTEM VALUE VALUES
  (E'tab\tline\nreturn\r\b\f\v back\\slash \\N \\.', E'\\', 'it''s; odd', true, 12.5, 0.1, '\x00ff275c0a', '2026-06-30 20:00:00.123456+02',
   '2026-06-30 20:00:00.5', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{"b": "é\n"}', '{"a,b",NULL,"c\"d"}', B'10101'),
  (E'\\.', NULL, NULL, false, 12345678901234567890.1234567891, 'NaN', '', 'infinity', NULL, NULL, 'null', '{}', NULL);
UPDATE messages SET ok = NULL WHERE id = 1 AND false;
INSERT INTO messages (id, content) OVERRIDING SYSTEM VALUE VALUES (1000, 'later'), (900, 'earlier');
)sql";

const char mySqlSql[] = R"sql(
SET time_zone = '+02:00';
CREATE TABLE messages (
    id bigint unsigned NOT NULL AUTO_INCREMENT,
    content longtext,
    `select` varchar(50) DEFAULT 'a,b)' COMMENT 'it''s; a comment',
    mood enum('happy','it''s; odd'),
    ok boolean,
    price decimal(30,10),
    ratio double,
    data longblob,
    short binary(4),
    at timestamp(3) NULL,
    local datetime(3),
    flags set('a','b'),
    doc json,
    bits bit(5),
    big bigint unsigned,
    born year,
    longer int GENERATED ALWAYS AS (char_length(content)) STORED,
    PRIMARY KEY (id),
    KEY (mood)
) CHARACTER SET utf8mb4;
CREATE VIEW all_messages AS SELECT * FROM messages;
CREATE TABLE parts (id int NOT NULL, at int NOT NULL, x text, PRIMARY KEY (id, at)) PARTITION BY HASH (at) PARTITIONS 3;
INSERT INTO parts VALUES (1, 1, 'a'), (2, 2, 'b'), (3, 3, NULL);
CREATE TABLE empty (id int, x text);
DELIMITER ;;
CREATE TRIGGER touched BEFORE UPDATE ON messages FOR EACH ROW BEGIN SET NEW.content = 'x;'; END;;
DELIMITER ;
INSERT INTO messages (content, `select`, mood, ok, price, ratio, data, short, at, local, flags, doc, bits, big, born) VALUES
  ('tab\tline\nreturn\r\b\0\Z back\\slash \\N \\.', '\\', 'it''s; odd', true, 12.5, 0.1, x'00ff275c0a1a22', x'01', '2026-06-30 20:00:00.123',
   '2026-06-30 20:00:00.5', 'a,b', '{"b": "é\\n"}', b'10101', 18446744073709551615, 2026),
  ('x', NULL, NULL, false, 12345678901234567890.1234567891, -1e-300, '', NULL, NULL, NULL, '', 'null', NULL, 0, NULL);
INSERT INTO messages (id, content) VALUES (1000, 'later'), (900, 'earlier');
)sql";

QByteArray textRows()
{
    QByteArray sql;
    for (const char* text : texts)
        sql.append("INSERT INTO messages (content) VALUES (").append(text).append(");\n");
    return sql;
}

} // namespace

QByteArray postgresTables()
{
    return QByteArray(postgresSql).append(textRows());
}

QByteArray mySqlTables()
{
    return QByteArray(mySqlSql).append(textRows());
}

} // namespace scrollback::tests
