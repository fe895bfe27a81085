package org.liuchi.registers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which rows of a public figure stay unsaid, so that nobody is found in it: those on fewer than five records, and as many
 * of the next smallest as it takes that the total gives none of them away (个人信息保护法73(4)). Pure.
 */
final class FewPeople {
    static final int FEW = 5;

    private FewPeople() {}

    /**
     * @param records how many each row stands on, in the rows' order
     * @return places of the rows that stay unsaid
     */
    static Set<Integer> unsaid(List<Long> records) {
        List<Integer> smallest = IntStream.range(0, records.size())
                .boxed()
                .sorted((one, other) -> Long.compare(records.get(one), records.get(other)))
                .toList();
        Set<Integer> unsaid = new HashSet<>();
        long together = 0;
        for (int place : smallest) {
            boolean told = unsaid.isEmpty() || (unsaid.size() > 1 && together >= FEW);
            if (records.get(place) >= FEW && told) {
                break;
            }
            unsaid.add(place);
            together += records.get(place);
        }
        return unsaid;
    }
}
