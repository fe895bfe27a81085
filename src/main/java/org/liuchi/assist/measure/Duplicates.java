package org.liuchi.assist.measure;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "duplicates", description = "x · y")
final class Duplicates implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
