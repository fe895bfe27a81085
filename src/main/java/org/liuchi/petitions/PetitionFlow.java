package org.liuchi.petitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowReader;
import org.springframework.core.io.ClassPathResource;

/** The flow of a petition matter: a table in YAML, {@code flows/petition.yaml}, read and checked like one in Java. */
final class PetitionFlow {
    static final String KIND = "petition";
    private static final String FILE = "flows/petition.yaml";

    private PetitionFlow() {}

    static Flow flow() {
        try {
            return FlowReader.read(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8), FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
