package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "Ban agreed | Ban agreed",
                "=?iso-8859-1?Q?Z=FCrich_=3F?= says | Zürich ? says",
                "=?UTF-8?b?WsO8cmljaA==?= | Zürich",
                "=?utf-8*de?q?Z=C3=BCrich?= | Zürich",
                "=?utf-8?Q?Z=C3?= =?utf-8?Q?=BCrich?= | Zürich",
                "=?utf-8?Q?Z=C3=BC?= =?iso-8859-1?Q?rich=E4?= | Zürichä",
                "=?utf-8?Q?a?= b =?utf-8?Q?c?= | a b c",
                "=?utf-8?Q?a_?= =?us-ascii?Q?b?= | a b",
                "=?x-none?Q?a?= | =?x-none?Q?a?=",
                "=?utf-8?Q?=FC?= | =?utf-8?Q?=FC?=",
                "=?utf-8?Q?=ZZ?= | =?utf-8?Q?=ZZ?=",
                "=?utf-8?Q?a=?= | =?utf-8?Q?a=?=",
                "=?utf-8?B?***?= | =?utf-8?B?***?=",
                "=?windows-1252?Q?it’s_so?= | it’s so",
                "=?iso-8859-1?Q?it’s_=93so=94?= | it’s “so”",
                "=?iso-8859-2?Q?it’s?= | =?iso-8859-2?Q?it’s?=",
                "=?iso-2022-kr?B?GyQpQw4iaQ8=?= | =?iso-2022-kr?B?GyQpQw4iaQ8=?=",
                "=?utf-8?Q?ok?= =?utf-8?Q?=FC?= | ok =?utf-8?Q?=FC?=",
                "=?utf-8?Q?=FC?= =?utf-8?Q?ok?= =?utf-8?Q?_so?= | =?utf-8?Q?=FC?= ok so",
                "=?utf-8?Q?Z=C3=BCrich?= =?utf-8?B?!!!?= end | Zürich =?utf-8?B?!!!?= end",
                "=?utf-8?B?!!!?= =?utf-8?Q?Z=C3?= =?utf-8?Q?=BCrich?= | =?utf-8?B?!!!?= Zürich",
                "=?x-none?Q?a?= =?x-none?Q?b?= =?utf-8?Q?c?= | =?x-none?Q?a?= =?x-none?Q?b?= c",
                "=?utf-8?Q?a b?= =?utf-8?Q?c?= | =?utf-8?Q?a b?= c",
                "=?utf-8?Q?no end | =?utf-8?Q?no end",
            })
    void decodesWhatCanBeDecoded(String field, String text) {
        assertThat(EncodedWords.decode(field)).isEqualTo(text);
    }
}
