package eu.doelboom.plan.exchange;

import eu.doelboom.edge.problem.InvalidInput;
import eu.doelboom.edge.problem.Issue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A delimited text as city halls send it: UTF-8 or Windows-1252, comma or semicolon. Which of them it is, is read off the
 * file itself.
 *
 * @param separator between the cells
 * @param columns names of the columns, in lower case and each once, to their positions
 */
record CsvFile(char separator, Map<String, Integer> columns, List<CSVRecord> rows) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static CsvFile read(byte[] content, int maxRows) {
        var text = decode(content);
        int end = text.indexOf('\n');
        var header = end < 0 ? text : text.substring(0, end);
        char separator = header.chars().filter(c -> c == ';').count()
                        > header.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        var records = new ArrayList<CSVRecord>();
        try (var parser = format.parse(new StringReader(text))) {
            for (var record : parser) {
                if (records.size() > maxRows) {
                    throw refused("has more than %d rows".formatted(maxRows));
                }
                records.add(record);
            }
        } catch (IOException | UncheckedIOException broken) {
            throw refused("is no readable CSV near row %d".formatted(records.size() + 1));
        }
        if (records.isEmpty()) {
            throw refused("is empty; the first row must name the columns");
        }
        return new CsvFile(separator, columns(records.get(0)), records.subList(1, records.size()));
    }

    private static Map<String, Integer> columns(CSVRecord header) {
        var columns = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            var name = header.get(i).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && columns.put(name, i) != null) {
                throw refused("names column %s twice".formatted(name));
            }
        }
        return columns;
    }

    private static String decode(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(content, WINDOWS_1252);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static InvalidInput refused(String detail) {
        return new InvalidInput(Issue.invalid("body", "file", detail, null));
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The text of a cell; empty when the row or the file does not have it. */
    String cell(CSVRecord row, String column) {
        var position = columns.get(column);
        return position == null || position >= row.size() ? "" : row.get(position);
    }
}
