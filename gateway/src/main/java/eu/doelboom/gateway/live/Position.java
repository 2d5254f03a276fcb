package eu.doelboom.gateway.live;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far the topic of changes has been read: which topic it is, and of each partition the first record that has not
 * been read. Every event carries the position after it as its identifier, so that any gateway, also one that has been
 * restarted, can go on from there.
 */
record Position(String topic, List<Long> offsets) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{1,8})\\.(\\d{1,18}(?:-\\d{1,18}){0,255})");

    static Optional<Position> parse(String id) {
        var match = FORM.matcher(id);
        return match.matches()
                ? Optional.of(new Position(
                        match.group(1),
                        Arrays.stream(match.group(2).split("-"))
                                .map(Long::valueOf)
                                .toList()))
                : Optional.empty();
    }

    /** The first record of this partition that has not been read; a partition that is new has been read nowhere. */
    long of(int partition) {
        return partition < offsets.size() ? offsets.get(partition) : 0;
    }

    String id() {
        return topic + "." + offsets.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
