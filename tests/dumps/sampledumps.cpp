// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledumps.h"

#include <zlib.h>
#include <zstd.h>

namespace scrollback::tests {

QByteArray postgresDump()
{
    return R"(--
-- PostgreSQL database dump
--

\restrict jS7dfr

-- Dumped from database version 15.3 (Debian 15.3-1)
-- Dumped by pg_dump version 15.3

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);

CREATE FUNCTION public.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $_$ begin insert into messages values (1); return new; end; $_$;

CREATE FUNCTION public.pure(a integer) RETURNS integer
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT CASE WHEN a > 1 THEN 2 ELSE 3 END;
 SELECT 7;
END;

CREATE TABLE public.messages (
    id bigint NOT NULL,
    role character varying(20) DEFAULT 'a,b)'::character varying,
    content text,
    ok boolean,
    price numeric(10,2),
    ratio double precision,
    data bytea,
    at timestamp with time zone,
    tags text[],
    key text
);

ALTER TABLE public.messages OWNER TO me;

CREATE SEQUENCE public.messages_id_seq START WITH 1;

ALTER TABLE ONLY public.messages ALTER COLUMN id SET DEFAULT nextval('public.messages_id_seq'::regclass);

COPY public.messages (id, role, content, ok, price, ratio, data, at, tags, key) FROM stdin;
7	user	tab\tline\nback\\slash\r\b\x41\101	t	12.50	0.1	\\x00ff41	2026-06-30 20:00:00.123+02	{"a,b",c}	007
3	\N	\N	f	12345678901234567.89	NaN	\N	\N	{}	\\N
9	assistant		\N	\N	\N	\\x	2026-06-30 20:00:00+00	\N	it's "x"
\.

COPY public.other_things (id) FROM stdin;
1
\.

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_pkey PRIMARY KEY (id);

CREATE INDEX messages_at ON public.messages USING btree (at);

\unrestrict jS7dfr

--
-- PostgreSQL database dump complete
--

)";
}

QByteArray mySqlDump()
{
    return R"(/*!999999\- enable the sandbox mode */
-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB, for debian-linux-gnu (x86_64)
--
-- Host: localhost    Database: chats
-- ------------------------------------------------------
-- Server version	10.11.6-MariaDB-0+deb12u1

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;

DROP TABLE IF EXISTS `chat_messages`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `chat_messages` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  `role` enum('user','assistant; yes') DEFAULT 'user' COMMENT 'who; it''s',
  `content` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL CHECK (json_valid(`content`)),
  `hash` varbinary(16) DEFAULT NULL,
  `flag` bit(8) DEFAULT NULL,
  `big` bigint(20) unsigned DEFAULT NULL,
  `made` timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(),
  `local` datetime(3) DEFAULT NULL,
  `born` year(4) DEFAULT NULL,
  `len` int(11) GENERATED ALWAYS AS (char_length(`content`)) STORED,
  PRIMARY KEY (`id`),
  KEY `role` (`role`(4))
) ENGINE=InnoDB AUTO_INCREMENT=4 DEFAULT CHARSET=utf8mb4
/*!50100 PARTITION BY HASH (`id`) PARTITIONS 4 */;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `chat_messages` WRITE;
/*!40000 ALTER TABLE `chat_messages` DISABLE KEYS */;
INSERT INTO `chat_messages` (`id`, `role`, `content`, `hash`, `flag`, `big`, `made`, `local`, `born`) VALUES
(3,'user','it\'s \"x\" \\ \n\t\0\Z \% ''q'' ;',_binary '\0a\'',b'101',18446744073709551615,'2026-06-30 20:00:00','2026-06-30 20:00:00.123',2026),
(1,'assistant; yes','{\"a\": \"`b`\"}',0x00FF41,NULL,-5,'0000-00-00 00:00:00',NULL,1901);
INSERT INTO `chat_messages` (`id`, `role`, `content`, `hash`, `flag`, `big`, `made`, `local`, `born`) VALUES (2,NULL,_utf8mb4'007',X'4142',_binary '',7,'2026-01-01 00:00:00',NULL,NULL);
/*!40000 ALTER TABLE `chat_messages` ENABLE KEYS */;
UNLOCK TABLES;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,NO_BACKSLASH_ESCAPES' */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER t BEFORE INSERT ON chat_messages FOR EACH ROW
BEGIN
  insert into `chat_messages` values ('\');
END */;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
INSERT INTO `other` VALUES ('a;b'),('c\'d');
INSERT INTO `chat_messages` (`id`, `role`) VALUES (4,'\'');
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

-- Dump completed on 2026-06-30 20:00:00
)";
}

QByteArray gzipped(const QByteArray& text)
{
    z_stream stream = {};
    deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(text.size()))) + 64, Qt::Uninitialized);
    QByteArray copy = text;
    stream.next_in = reinterpret_cast<Bytef*>(copy.data());
    stream.avail_in = uInt(copy.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray zstded(const QByteArray& text)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(text.size()))), Qt::Uninitialized);
    packed.truncate(qsizetype(
        ZSTD_compress(packed.data(), size_t(packed.size()), text.constData(), size_t(text.size()), 3)));
    return packed;
}

} // namespace scrollback::tests
