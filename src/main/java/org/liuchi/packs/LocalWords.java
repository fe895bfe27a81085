package org.liuchi.packs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liuchi.platform.OwnWords;
import org.liuchi.platform.web.RequestCounty;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What each county calls things, of all its packs. What another node installed is seen within ten seconds. */
@Component
class LocalWords {
    private final PackStore packs;
    private final Cache<CountyCode, Map<String, Label>> counties =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();

    LocalWords(PackStore packs) {
        this.packs = packs;
    }

    /** By name of the term. */
    Map<String, Label> of(CountyCode county) {
        return counties.get(county, key -> {
            SortedMap<String, Label> words = new TreeMap<>();
            packs.all(key).forEach(pack -> pack.words().forEach((term, word) -> words.putIfAbsent(term.name(), word)));
            return words;
        });
    }

    void forget(CountyCode county) {
        counties.invalidate(county);
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        OwnWords localOwnWords(LocalWords words, RequestCounty county) {
            return new OwnWords(term -> county.now()
                    .flatMap(one -> Optional.ofNullable(words.of(one).get(term))));
        }
    }
}
